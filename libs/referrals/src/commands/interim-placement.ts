import { randomUUID } from 'node:crypto';
import { requireAccess } from '@panoh/cases';
import { invalid, notFound, refused } from '@panoh/kernel';
import { happen, type KnownEvent } from '@panoh/mechanisms';
import type { Temporal } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import { lockNeed, type NeedMatter } from '../data/lock-need';
import { moveClocks } from './carry-out';
import { occurredAt, type Said } from './take-step';

export const INTERIM_KINDS = ['hotel', 'crisis-room', 'hospital'] as const;
export type InterimKind = (typeof INTERIM_KINDS)[number];
export const EXTENSION_REASONS = [
  'no-place-found',
  'not-fit-to-travel',
  'person-asks',
  'coordinator-decided',
] as const;
export type ExtensionReason = (typeof EXTENSION_REASONS)[number];
const END_REASONS: readonly string[] = ['moved', 'placed', 'person-left', 'not-safe', 'coordinator-decided'];

/** Where the person waits until somebody has a place; the clock says when this must not go on unnoticed (NRM-INT). */
export async function placeInterim(
  tx: Tx,
  placement: Said & { caseId: string; needId: string; kind: InterimKind },
): Promise<{ placementId: string }> {
  await requireAccess(tx, placement.caseId, 'steward');
  const matter = await lockNeed(tx, placement.needId);
  if (matter.file.id !== placement.caseId) throw notFound();
  if (matter.need.state === 'met')
    throw refused(
      'NEED.NOT_OPEN',
      'The person has been handed over already. No interim placement is needed.',
    );
  const at = occurredAt(tx, placement);
  const row = await tx.one<{ id: string }>(
    `INSERT INTO referrals.interim_placement (id, case_id, need_id, organisation_id, kind, began_at)
     VALUES ($1, $2, $3, panoh.org(), $4, $5)
     ON CONFLICT (need_id) WHERE ended_at IS NULL DO NOTHING RETURNING id`,
    [randomUUID(), placement.caseId, placement.needId, placement.kind, at],
  );
  if (row === undefined)
    throw refused('INTERIM.PLACED_ALREADY', 'An interim placement runs already. Extend it, or end it first.');
  await tell(tx, matter, row.id, 'interim.placed', at, { kind: placement.kind });
  return { placementId: row.id };
}

/** It goes on, with a coded reason; the clock starts anew. */
export async function extendInterim(
  tx: Tx,
  { placementId, reason, ...said }: Said & { placementId: string; reason: ExtensionReason },
): Promise<void> {
  const { matter, at } = await change(
    tx,
    placementId,
    said,
    `extended_at = $2, extension_reason = $3`,
    reason,
  );
  await tell(tx, matter, placementId, 'interim.extended', at, { reason });
}

/** The person left it; a handover ends it by itself. */
export async function endInterim(
  tx: Tx,
  { placementId, reason, ...said }: Said & { placementId: string; reason: string },
): Promise<void> {
  if (!END_REASONS.includes(reason))
    throw invalid('INTERIM.REASON', 'Choose the reason from the list.', { reasons: [...END_REASONS] });
  const { matter, at } = await change(tx, placementId, said, `ended_at = $2, end_reason = $3`, reason);
  await tell(tx, matter, placementId, 'interim.ended', at, { reason });
}

async function change(
  tx: Tx,
  placementId: string,
  said: Said,
  columns: string,
  reason: string,
): Promise<{ matter: NeedMatter; at: Temporal.Instant }> {
  const found = await tx.one<{ need_id: string }>(
    `SELECT need_id FROM referrals.interim_placement WHERE id = $1`,
    [placementId],
  );
  if (found === undefined) throw notFound();
  const matter = await lockNeed(tx, found.need_id);
  const at = occurredAt(tx, said);
  const changed = await tx.one(
    `UPDATE referrals.interim_placement SET ${columns} WHERE id = $1 AND ended_at IS NULL RETURNING id`,
    [placementId, at, reason],
  );
  if (changed === undefined)
    throw refused('INTERIM.ENDED', 'This interim placement has ended already. Nothing is left to do.');
  return { matter, at };
}

async function tell(
  tx: Tx,
  matter: NeedMatter,
  placementId: string,
  event: KnownEvent,
  at: Temporal.Instant,
  data: Readonly<Record<string, string>>,
): Promise<void> {
  const { file, need, mechanism } = matter;
  const subject = { kind: 'interim-placement', id: placementId };
  tx.record({ type: event, subject, caseId: file.id, occurredAt: at, data: { needId: need.id, ...data } });
  const effects = happen(mechanism, { tracks: {} }, event, { urgency: need.urgency }, at);
  await moveClocks(tx, { file, from: need.opened_by, to: null }, effects, subject);
}
