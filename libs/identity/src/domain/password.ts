import { invalid } from '@panoh/kernel';

const SHORTEST = 12;
const LONGEST = 200;

/** NIST SP 800-63B: length counts, composition rules do not. @throws DomainError PASSWORD.LENGTH */
export function checkPassword(password: string): void {
  const length = [...password].length;
  if (length < SHORTEST || length > LONGEST)
    throw invalid(
      'PASSWORD.LENGTH',
      `Choose a password of at least ${String(SHORTEST)} characters; a short sentence is good.`,
    );
}
