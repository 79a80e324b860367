import type { components } from '../client/schema';

type Details = components['schemas']['Problem'];

/** No answer came: the network is away, or the answer was none of ours. */
export const NO_NETWORK = 'NETWORK';

/** The same request came before and has no answer yet: whoever sends it again later is told how it ended. */
const STILL_RUNNING = 'IDEMPOTENCY.RUNNING';

/** A refusal of the api, or of the network: what went wrong by its stable code, never by its words. */
export class Problem extends Error {
  constructor(
    /** HTTP status; 0 where no answer came. */
    readonly status: number,
    readonly code: string,
    /** The api's own sentence, in English: for a code that has no words of ours. */
    readonly detail: string,
    /** What else the answer said, such as `fields` or `allowed`. */
    readonly details: Readonly<Record<string, unknown>> = {},
    readonly retryAfterSeconds?: number,
  ) {
    super(code);
    this.name = 'Problem';
  }

  static network(): Problem {
    return new Problem(0, NO_NETWORK, 'There is no connection.');
  }

  static of(response: Response, body: unknown): Problem {
    const wait = Number(response.headers.get('retry-after') ?? Number.NaN);
    const retryAfter = Number.isFinite(wait) ? wait : undefined;
    if (!isDetails(body))
      return new Problem(response.status, 'INTERNAL', response.statusText, {}, retryAfter);
    return new Problem(response.status, body.code, body.detail, { ...body }, retryAfter);
  }

  /** The same request may be sent again and is counted once. */
  get mayRetry(): boolean {
    return this.status === 0 || this.status >= 500 || this.code === STILL_RUNNING;
  }

  get isSignedOut(): boolean {
    return this.status === 401;
  }
}

function isDetails(body: unknown): body is Details {
  return typeof body === 'object' && body !== null && 'code' in body && 'detail' in body;
}
