import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { MemberActor, VisitorActor } from '@panoh/kernel';
import type { House } from '@panoh/platform';
import { csrfTokenOf } from '../../apps/api/src/http/csrf';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

export interface Ask {
  readonly path: string;
  readonly body?: unknown;
  /** A body as it goes over the wire, in place of the other. */
  readonly raw?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

const SAFE = new Set(['GET', 'HEAD']);

/** Somebody at the door with what they hold: a session's cookie, a program's token, or nothing. */
export class Caller {
  constructor(
    private readonly application: NestFastifyApplication,
    private readonly credentials: Readonly<Record<string, string>>,
    private readonly csrf?: string,
  ) {}

  /** Headers of the ask win over ours; an empty text leaves one out. Each change has a key of its own. */
  async send(method: string, { path, body, raw, headers = {} }: Ask): Promise<Answer> {
    const own: Record<string, string> = { ...this.credentials };
    if (!SAFE.has(method)) {
      own['idempotency-key'] = randomUUID();
      if (this.csrf !== undefined) own['x-csrf-token'] = this.csrf;
    }
    const payload = raw ?? (body === undefined ? undefined : JSON.stringify(body));
    if (payload !== undefined) own['content-type'] = 'application/json';
    const all = Object.entries({ ...own, ...headers }).filter(([, value]) => value !== '');
    const answer = await this.application.inject({
      method: method as 'GET',
      url: path,
      headers: Object.fromEntries(all),
      payload,
    });
    return { status: answer.statusCode, headers: answer.headers, text: answer.payload };
  }

  /** For what must work: the parsed body. @throws Error with the answer when it does not */
  async must<Body = Record<string, string>>(method: string, path: string, body?: unknown): Promise<Body> {
    const answer = await this.send(method, { path, body });
    if (answer.status >= 300)
      throw new Error(`${method} ${path} answered ${String(answer.status)}: ${answer.text}`);
    return (answer.text === '' ? {} : JSON.parse(answer.text)) as Body;
  }
}

export const hashOf = (token: string): Buffer => createHash('sha256').update(token, 'utf8').digest();

/** A session of the member without the work of hashing a password: the door behind sign-in, used directly. */
export async function openSession(house: House, member: MemberActor): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const page: VisitorActor = { kind: 'visitor', page: 'sign-in' };
  const opened = await house.work.run(page, (tx) =>
    tx.one<{ until: unknown }>(`SELECT identity.open_session($1, $2, $3, '12 hours') AS until`, [
      ...[member.userId, member.membershipId, hashOf(token)],
    ]),
  );
  if (opened?.until == null) throw new Error('This membership could not open a session.');
  return token;
}

export const withSession = (application: NestFastifyApplication, house: House, token: string): Caller =>
  new Caller(application, { cookie: `panoh_session=${token}` }, csrfTokenOf(house.keyring, token));

export const withToken = (application: NestFastifyApplication, token: string): Caller =>
  new Caller(application, { authorization: `Bearer ${token}` });
