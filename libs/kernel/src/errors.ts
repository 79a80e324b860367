/** How a refusal is meant; only the api maps it to an HTTP status. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'not-found'
  | 'forbidden'
  | 'refused'
  | 'stale'
  | 'busy'
  | 'unavailable';

/**
 * A refusal a person can act on: a stable code, one sentence that says what to do, and details that
 * hold codes and ids only. Nothing personal may stand in any of the three: they reach logs and screens.
 */
export class DomainError extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    sentence: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(sentence);
    this.name = 'DomainError';
  }
}

export const invalid = (code: string, sentence: string, details?: Record<string, unknown>): DomainError =>
  new DomainError('invalid', code, sentence, details);

/** The request is understood but the present state does not allow it. */
export const refused = (code: string, sentence: string, details?: Record<string, unknown>): DomainError =>
  new DomainError('refused', code, sentence, details);

export const forbidden = (code: string, sentence: string): DomainError =>
  new DomainError('forbidden', code, sentence);

/** One answer for what does not exist and for what one may not know: the answer must not confirm a case. */
export const notFound = (): DomainError =>
  new DomainError(
    'not-found',
    'NOT_FOUND',
    'There is nothing here that you can open. Check the code or the address.',
  );

export const stale = (details?: Record<string, unknown>): DomainError =>
  new DomainError(
    'stale',
    'VERSION.STALE',
    'Someone changed this since you opened it. Load it again, look at what changed, and repeat your step.',
    details,
  );
