/** A failure told to the person as one sentence that says what to do; it is printed without a stack. */
export class PlainError extends Error {
  name = 'PlainError';
}

/**
 * @param {unknown} error
 * @returns {string} the system's code (`EACCES`), or an empty string
 */
export function codeOf(error) {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

/** @param {unknown} error what to print of it: the sentence alone, or everything when it is a fault of ours */
export function textOf(error) {
  if (error instanceof PlainError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
