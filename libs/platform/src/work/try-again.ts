/**
 * Thrown by a change that drew something which is taken already: run anew, it draws something else. Where that was in
 * vain, the cause is what is told.
 */
export class TryAgain extends Error {
  readonly code = 'TRY_AGAIN';

  constructor(override readonly cause: unknown) {
    super('What was drawn is taken.');
  }
}
