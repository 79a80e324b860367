import { randomUUID } from 'node:crypto';

export interface Answer<Body = unknown> {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed JSON, or the text when it is none. */
  readonly body: Body;
}

export interface SignedIn {
  readonly signedIn: boolean;
  readonly csrfToken?: string;
  readonly membershipId?: string;
  readonly memberships: readonly {
    readonly membershipId: string;
    readonly role: string;
    readonly organisationId: string;
  }[];
}

type Extra = Readonly<Record<string, string>>;
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** One person at a keyboard: keeps the cookie and the CSRF token, and gives each change a key of its own. */
export class Person {
  readonly #cookies = new Map<string, string>();
  #csrfToken: string | undefined;

  constructor(private readonly url: string) {}

  /** @throws Error when the api does not let the person in */
  async signIn(email: string, password: string, membershipId?: string): Promise<SignedIn> {
    const answer = await this.post<SignedIn>('/api/v1/sign-in', { email, password, membershipId });
    if (answer.status !== 200) throw new Error(`${email} could not sign in: ${JSON.stringify(answer.body)}`);
    this.#csrfToken = answer.body.csrfToken;
    return answer.body;
  }

  async signOut(): Promise<void> {
    await this.post('/api/v1/sign-out');
    this.#csrfToken = undefined;
  }

  get<Body = unknown>(path: string, extra?: Extra): Promise<Answer<Body>> {
    return this.send('GET', path, undefined, extra);
  }

  post<Body = unknown>(path: string, body?: unknown, extra?: Extra): Promise<Answer<Body>> {
    return this.send('POST', path, body, extra);
  }

  put<Body = unknown>(path: string, body?: unknown, extra?: Extra): Promise<Answer<Body>> {
    return this.send('PUT', path, body, extra);
  }

  patch<Body = unknown>(path: string, body?: unknown, extra?: Extra): Promise<Answer<Body>> {
    return this.send('PATCH', path, body, extra);
  }

  delete<Body = unknown>(path: string, extra?: Extra): Promise<Answer<Body>> {
    return this.send('DELETE', path, undefined, extra);
  }

  /**
   * @param extra headers; they win over ours, so a test can repeat an Idempotency-Key or send a wrong token.
   *   An empty text leaves a header out.
   */
  async send<Body = unknown>(
    method: string,
    path: string,
    body?: unknown,
    extra: Extra = {},
  ): Promise<Answer<Body>> {
    const headers = new Headers();
    if (body !== undefined) headers.set('content-type', 'application/json');
    if (this.#cookies.size > 0) headers.set('cookie', this.#cookieHeader());
    if (!SAFE.has(method)) {
      headers.set('idempotency-key', randomUUID());
      if (this.#csrfToken !== undefined) headers.set('x-csrf-token', this.#csrfToken);
    }
    for (const [name, value] of Object.entries(extra)) {
      if (value === '') headers.delete(name);
      else headers.set(name, value);
    }
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers,
      redirect: 'manual',
      body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
    });
    this.#keepCookies(response.headers);
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: parsed(text) as Body };
  }

  #cookieHeader(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  #keepCookies(headers: Headers): void {
    for (const cookie of headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      if (value === '' || /max-age=0(;|$)/i.test(cookie)) this.#cookies.delete(name);
      else this.#cookies.set(name, value);
    }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
