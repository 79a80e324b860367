import { pauseDeadline, resumeDeadline, type Subject } from '@panoh/deadlines';
import { refused, type Temporal } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';

interface Standing {
  readonly subject: Subject;
  readonly clock: string;
  readonly at: Temporal.Instant;
}

/**
 * Lets a running clock stand still; does nothing where none runs.
 * @throws DomainError PATHWAY.PAUSE_REASON: a pause without a reason of the mechanism is not allowed
 */
export async function pauseClock(
  tx: Tx,
  { codes, reason, ...standing }: Standing & { readonly codes: readonly string[]; readonly reason?: string },
): Promise<void> {
  const deadlineId = await findDeadline(tx, standing, ['running', 'due-soon']);
  if (deadlineId === undefined) return;
  if (reason === undefined || !codes.includes(reason))
    throw refused(
      'PATHWAY.PAUSE_REASON',
      'A clock stands still by this step. Say why, with one of the codes.',
      {
        clock: standing.clock,
        reasons: codes,
      },
    );
  await pauseDeadline(tx, { deadlineId, at: standing.at, reason });
}

export async function resumeClock(tx: Tx, standing: Standing): Promise<void> {
  const deadlineId = await findDeadline(tx, standing, ['paused']);
  if (deadlineId !== undefined) await resumeDeadline(tx, { deadlineId, at: standing.at });
}

async function findDeadline(
  tx: Tx,
  { subject, clock }: Standing,
  states: string[],
): Promise<string | undefined> {
  const row = await tx.one<{ id: string }>(
    `SELECT id FROM deadlines.deadline
     WHERE subject_kind = $1 AND subject_id = $2 AND clock = $3 AND state = ANY ($4)`,
    [subject.kind, subject.id, clock, states],
  );
  return row?.id;
}
