import { agreesToRecordsUntil, factIdOf, replacedFactIdOf } from '@panoh/cases';
import type { OutboxEvent, Tx, Vault } from '@panoh/platform';
import { sayRecordConsent } from '@panoh/statistics';
import { unlessErased } from './record-case-fact';

const PURPOSE = 'P11';

/**
 * Says for the fact of a case whether its person agrees to leave in an export of records. Of a person who was
 * erased nothing leads to the fact any more: there the consent ends on the day it was given for.
 */
export async function sayConsentToRecords(
  tx: Tx,
  vault: Vault,
  { caseId, data }: Pick<OutboxEvent, 'caseId'> & Partial<Pick<OutboxEvent, 'data'>>,
): Promise<void> {
  const purpose = data?.['purpose'];
  if (caseId === null || (purpose !== undefined && purpose !== PURPOSE)) return;
  const replaced = await unlessErased(replacedFactIdOf(tx, vault, caseId));
  if (replaced !== undefined) await sayRecordConsent(tx, replaced, null);
  const factId = await unlessErased(factIdOf(tx, vault, caseId));
  if (factId !== undefined) await sayRecordConsent(tx, factId, await agreesToRecordsUntil(tx, caseId));
}
