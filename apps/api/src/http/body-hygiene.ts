import { invalid, notFound } from '@panoh/kernel';

const DEEPEST = 12;
const LONGEST_LIST = 2_000;

/** The whole request before anything is looked up. @throws DomainError NOT_FOUND, BODY.* */
export function checkRequest({ params, query, body }: Record<'params' | 'query' | 'body', unknown>): void {
  // An address that cannot exist gets the answer of one that does not.
  if (Object.values(params ?? {}).some((part) => typeof part === 'string' && !isStorable(part)))
    throw notFound();
  checkHygiene(query);
  if (body === null) throw invalid('BODY.INVALID', 'Send the body as a JSON object.');
  checkHygiene(body);
}

const isStorable = (text: string): boolean => !text.includes('\u0000') && text.isWellFormed();

/**
 * What no form of ours ever sends and PostgreSQL or a reader could stumble over: NUL, half of a surrogate
 * pair, nesting without end. Refused before anything looks at the meaning.
 * @throws DomainError BODY.TEXT, BODY.TOO_DEEP, BODY.TOO_LONG
 */
function checkHygiene(value: unknown, depth = 0): void {
  if (typeof value === 'string') checkText(value);
  if (typeof value !== 'object' || value === null) return;
  if (depth >= DEEPEST)
    throw invalid(
      'BODY.TOO_DEEP',
      `The request is nested too deeply. Use at most ${String(DEEPEST)} levels.`,
    );
  const entries = Object.entries(value);
  if (entries.length > LONGEST_LIST)
    throw invalid(
      'BODY.TOO_LONG',
      `A list in the request is too long. Send at most ${String(LONGEST_LIST)} entries.`,
    );
  for (const [key, inner] of entries) {
    checkText(key);
    checkHygiene(inner, depth + 1);
  }
}

function checkText(text: string): void {
  if (!isStorable(text))
    throw invalid(
      'BODY.TEXT',
      'A text in the request contains characters that cannot be stored. Type it again.',
    );
}
