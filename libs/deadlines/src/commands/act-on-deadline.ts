import { forbidden, invalid, isAfter, stale, type Temporal } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import { type DeadlineRow, deadlineOf } from '../data/deadline-row';
import { lockDeadline } from '../data/lock-deadlines';
import { saveDeadlines } from '../data/save-deadlines';
import type { Outcome } from '../domain/deadline-event';
import { acknowledge } from '../domain/escalation';
import { type Hand, mayLayHand } from '../domain/hand';
import { pause, resume } from '../domain/pause';
import { waive } from '../domain/waive';
import { calendarsOf } from '../queries/counting';

export interface DeadlineAct {
  readonly deadlineId: string;
  /** When it happened; now where it is not given. */
  readonly at?: Temporal.Instant;
  /** The revision the person looked at. */
  readonly ifRevision?: number;
}

export type ReasonedAct = DeadlineAct & { readonly reason: string };

/** Someone takes a breach in hand: the ladder stops. */
export const acknowledgeDeadline = (tx: Tx, act: DeadlineAct): Promise<void> =>
  layHand(tx, act, 'acknowledge', (row, { by, at }) => acknowledge(deadlineOf(row), by, at));

/** Stops the clock, where its rule allows that at all. */
export const pauseDeadline = (tx: Tx, act: ReasonedAct): Promise<void> =>
  layHand(tx, act, 'pause', (row, { by, at }) => pause(deadlineOf(row), { by, at, reason: act.reason }));

export const resumeDeadline = (tx: Tx, act: DeadlineAct): Promise<void> =>
  layHand(tx, act, 'resume', async (row, { by, at }) => {
    const calendars = await calendarsOf(tx, row.calendar_id);
    return resume(deadlineOf(row), { by, at, now: tx.now, calendars });
  });

/** Someone with authority decides that it need not be met. A breach that stood by then stays on record. */
export const waiveDeadline = (tx: Tx, act: ReasonedAct): Promise<void> =>
  layHand(tx, act, 'waive', (row, { by, at }) => waive(deadlineOf(row), { by, at, reason: act.reason }));

interface Acting {
  readonly by: string;
  readonly at: Temporal.Instant;
}

/** @throws DomainError NOT_FOUND, DEADLINE.NOT_YOURS, VERSION.STALE, TIME.IN_FUTURE and what the act itself refuses */
async function layHand(
  tx: Tx,
  { deadlineId, at = tx.now, ifRevision }: DeadlineAct,
  hand: Hand,
  act: (row: DeadlineRow, acting: Acting) => Outcome | Promise<Outcome>,
): Promise<void> {
  const row = await lockDeadline(tx, deadlineId);
  const standing = { ownerOrganisationId: row.owner_organisation_id, isSuperior: await isSuperior(tx, row) };
  if (!mayLayHand(tx.actor, hand, standing))
    throw forbidden(
      'DEADLINE.NOT_YOURS',
      'This clock belongs to another organisation. Its owner, who stands above it, or the coordinator acts on it.',
    );
  if (ifRevision !== undefined && ifRevision !== row.revision) throw stale({ revision: row.revision });
  if (isAfter(at, tx.now))
    throw invalid(
      'TIME.IN_FUTURE',
      'The time you gave lies in the future. Give the time at which it happened.',
    );
  const by = tx.actor.kind === 'member' ? tx.actor.membershipId : tx.actor.kind;
  saveDeadlines(tx, [{ row, ...(await act(row, { by, at })) }]);
}

async function isSuperior(tx: Tx, { owner_organisation_id: owner }: DeadlineRow): Promise<boolean> {
  if (tx.actor.kind !== 'member') return false;
  const row = await tx.one(`SELECT 1 FROM directory.organisation WHERE id = $1 AND superior_id = $2`, [
    owner,
    tx.actor.organisationId,
  ]);
  return row !== undefined;
}
