import { beginCare } from '@panoh/cases';
import { localDay, type Temporal } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import { lockMatter, type Matter } from '../data/load-matter';
import { report } from './carry-out';
import { occurredAt, type Said, takeStep } from './take-step';

/** The person is on the way. Placement needs a risk record, or danger to life goes before it (NRM-RSK). */
export async function departReferral(
  tx: Tx,
  { referralId, expectedAt, ...said }: Said & { referralId: string; expectedAt?: Temporal.Instant },
): Promise<{ state: string }> {
  const matter = await lockMatter(tx, referralId);
  const at = occurredAt(tx, said);
  const { state } = await takeStep(tx, matter, {
    ...{ action: 'depart', occurredAt: at, facts: { riskAssessed: await hasRiskRecord(tx, matter) } },
    change: () => ({ referral: { departed_at: at } }),
  });
  if (expectedAt !== undefined) {
    const zone = await zoneOf(tx, matter.referral.to_organisation);
    const dates = { 'arrival-day': localDay(expectedAt, zone).toString() };
    await report(tx, matter, 'arrival.planned', at, { kind: 'referral', id: referralId }, dates);
  }
  return { state };
}

/** The person has come; the handover is still to be confirmed by both sides. Time to bed ends here. */
export async function arriveReferral(
  tx: Tx,
  { referralId, ...said }: Said & { referralId: string },
): Promise<{ state: string }> {
  const matter = await lockMatter(tx, referralId);
  const at = occurredAt(tx, said);
  const { state } = await takeStep(tx, matter, {
    ...{ action: 'arrive', occurredAt: at },
    change: () => ({ referral: { arrived_at: at }, need: { met_at: at } }),
  });
  beginCare(tx, { caseId: matter.file.id, organisationId: matter.referral.to_organisation });
  return { state };
}

/** Nobody came: the sender and the coordinator are told at once; nothing is taken from the person. */
export async function reportNoShow(
  tx: Tx,
  { referralId, ...said }: Said & { referralId: string },
): Promise<{ state: string }> {
  const matter = await lockMatter(tx, referralId);
  return takeStep(tx, matter, { action: 'report-no-show', occurredAt: occurredAt(tx, said) });
}

async function hasRiskRecord(tx: Tx, { file }: Matter): Promise<boolean> {
  const row = await tx.one<{ done: boolean }>(`SELECT 'risk' = ANY (cases.completed_forms($1)) AS done`, [
    file.id,
  ]);
  return row?.done === true;
}

async function zoneOf(tx: Tx, organisationId: string): Promise<string> {
  const row = await tx.one<{ zone: string }>(`SELECT zone FROM directory.organisation WHERE id = $1`, [
    organisationId,
  ]);
  return row?.zone ?? 'UTC';
}
