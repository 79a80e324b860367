import type { Temporal } from '@panoh/kernel';
import type { ReadTx } from '@panoh/platform';
import { type AgeClass, isTreatedAsChild } from '../domain/case-words';
import { isLive } from '../domain/consent';
import { consentsOf } from './consents';

/** Statistics and research without identity. */
const PURPOSE = 'P11';
/** Texts before it spoke of numbers only: who said yes to them did not say yes to a line of their own. */
const FIRST_TEXT = 2;
/** Whoever is named alone would receive alone, and an own office keeps to itself: an export can promise neither. */
const RECIPIENT = 'public';

/**
 * Until when what is known of this person in codes may leave as a record of its own; null: it may not. The last
 * answer counts, whatever an earlier one said. A child's yes needs the guardian's beside it, and a spoken one counts
 * once it is written down.
 */
export async function agreesToRecordsUntil(tx: ReadTx, caseId: string): Promise<Temporal.Instant | null> {
  const last = (await consentsOf(tx, caseId)).find(({ purpose }) => purpose === PURPOSE);
  if (last === undefined || last.awaitsWriting || !isLive(last, tx.now)) return null;
  const beside = await tx.one<{ ageClass: AgeClass; text: number }>(
    `SELECT f.age_class AS "ageClass", c.text_version AS text FROM cases.case_file AS f, cases.consent AS c
     WHERE f.id = $1 AND c.id = $2`,
    [caseId, last.id],
  );
  if (beside === undefined || beside.text < FIRST_TEXT || last.recipientKind !== RECIPIENT) return null;
  return isTreatedAsChild(beside.ageClass) && last.guardianAnswer !== 'given' ? null : last.validUntil;
}
