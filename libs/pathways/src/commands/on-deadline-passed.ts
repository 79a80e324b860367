import { lockCase, requireAccess } from '@panoh/cases';
import { Temporal } from '@panoh/kernel';
import { expire } from '@panoh/mechanisms';
import type { OutboxEvent, Tx } from '@panoh/platform';
import { pathwayEvents } from '../domain/pathway-events';
import { caseFacts } from '../queries/case-facts';
import { findProgress, lockProgress } from '../queries/progress';
import { carryOutClocks } from './carry-out';
import { saveSteps } from './save-steps';

/**
 * What the end of a clock does to a case's tracks, for `deadline.passed`. It may only move a track to where
 * the mechanism says, such as a reflection period that is over and undecided: every protection stays on until
 * a person decides. It does nothing for clocks of other things, and nothing where somebody has acted since.
 */
export async function onDeadlinePassed(tx: Tx, event: OutboxEvent): Promise<void> {
  const { caseId } = event;
  if (caseId === null || (await findProgress(tx, caseId)) === undefined) return;
  const access = await requireAccess(tx, caseId, 'code');
  await lockCase(tx, caseId);
  const deadline = await tx.one<{ clock: string; due: Temporal.Instant }>(
    `SELECT clock, due FROM deadlines.deadline
     WHERE id = $1 AND case_id = $2 AND subject_kind = 'case' AND state IN ('breached', 'breached-before-we-knew')`,
    [event.subjectId, caseId],
  );
  if (deadline === undefined) return;
  const { mechanism, progress, revision } = await lockProgress(tx, caseId);
  if (mechanism.clocks.get(deadline.clock)?.expiry === undefined) return;
  const facts = await caseFacts(tx, undefined, { access, mechanism });
  const { progress: next, effects } = expire(
    mechanism,
    progress,
    deadline.clock,
    facts,
    deadline.due,
    tx.now,
  );
  if (!effects.some(({ kind }) => kind === 'moved')) return;
  await saveSteps(tx, caseId, { progress: next, revision: revision + 1 }, effects, {});
  const events = pathwayEvents(mechanism, caseId, effects, { clock: deadline.clock });
  tx.record(...events);
  const because = events[0]?.type ?? event.type;
  const carrying = { mechanism, access, by: ['clock'], because, subject: { kind: 'case', id: caseId } };
  await carryOutClocks(tx, effects, carrying);
}
