import { invalid } from '@panoh/kernel';
import type { Mechanism } from '@panoh/mechanisms';

/** Words a member sends with a step; they are kept in clear and stand in events. */
export interface SentCodes {
  readonly reason?: string;
  readonly conflicts?: readonly string[];
  readonly legalBasis?: string;
}

/**
 * Nothing that looks like a code is one because it does: the mechanism lists it, whether or not this step asks.
 * @throws DomainError PATHWAY.NOT_A_CODE
 */
export function checkCodes(mechanism: Mechanism, { reason, conflicts = [], legalBasis }: SentCodes): void {
  const listed = (code: string): boolean =>
    [...mechanism.reasons.values()].some(({ codes }) => codes.includes(code));
  const asked = reason === undefined ? conflicts : [...conflicts, reason];
  const isBasis = legalBasis === undefined || mechanism.consents.bases.has(legalBasis);
  if (isBasis && asked.every(listed)) return;
  throw invalid(
    'PATHWAY.NOT_A_CODE',
    'The mechanism does not list this reason or ground. Choose one that it lists.',
  );
}
