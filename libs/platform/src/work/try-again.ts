/** Thrown by a change that drew something which is taken already: run anew, it draws something else. */
export class TryAgain extends Error {
  readonly code = 'TRY_AGAIN';
}
