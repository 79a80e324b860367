import { type DomainError, refused } from '@panoh/kernel';

/** After a no to registration only the card remains: nothing and nobody is added to it (R07). */
export const codeOnly = (): DomainError =>
  refused('CASE.CODE_ONLY', 'The person refused registration: nothing is written.');
