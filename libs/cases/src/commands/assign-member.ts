import { randomUUID } from 'node:crypto';
import { forbidden, notFound, refused } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import { member } from '../domain/acting';
import { codeOnly } from '../domain/code-only';
import { requireAccess } from '../queries/require-access';

/** Reasons a member may give for taking a case themselves; the lead is told. */
export const SELF_TAKEN_REASONS = ['on-duty', 'covers-a-colleague', 'danger-now', 'follow-up-due'] as const;
export type SelfTakenReason = (typeof SELF_TAKEN_REASONS)[number];
/** Reasons that follow from what the member did. */
export type WorkReason = 'registered-the-person' | 'accepted-the-referral' | 'took-the-handover';

/**
 * Assigns the acting member because of what they just did; nothing when they are assigned already. A member
 * who is not confirmed may register and is assigned, and reads no person until a lead confirms them.
 */
export async function assign(
  tx: Tx,
  { caseId, reason }: { caseId: string; reason: WorkReason },
): Promise<void> {
  const actor = member(tx.actor);
  const assignmentId = await insert(tx, caseId, actor.membershipId, reason, null);
  if (assignmentId === undefined) return;
  followed(tx, caseId, { assignmentId, membershipId: actor.membershipId, reason });
}

function followed(
  tx: Tx,
  caseId: string,
  { assignmentId, ...data }: { assignmentId: string; membershipId: string; reason: WorkReason },
): void {
  tx.record({
    type: 'assignment.followed',
    subject: { kind: 'assignment', id: assignmentId },
    caseId,
    data,
  });
}

/** The same of a case that this unit of work opens: nobody can be assigned to it yet, so nothing is asked. */
export function assignRegistrar(tx: Tx, caseId: string): void {
  const { membershipId } = member(tx.actor);
  const assignmentId = randomUUID();
  const reason: WorkReason = 'registered-the-person';
  tx.later({
    text: `INSERT INTO cases.assignment (id, case_id, membership_id, organisation_id, reason)
     VALUES ($1, $2, $3, panoh.org(), $4)`,
    values: [assignmentId, caseId, membershipId, reason],
  });
  followed(tx, caseId, { assignmentId, membershipId, reason });
}

/**
 * A lead gives the case to a confirmed member of the same organisation; the caller has looked the member up.
 * @throws DomainError ASSIGNMENT.NOT_LEAD, ASSIGNMENT.EXISTS, CASE.CODE_ONLY
 */
export async function giveAssignment(
  tx: Tx,
  { caseId, membershipId }: { caseId: string; membershipId: string },
): Promise<{ assignmentId: string }> {
  await requireOrganisation(tx, caseId);
  const actor = member(tx.actor);
  if (!actor.lead || !actor.confirmed)
    throw forbidden(
      'ASSIGNMENT.NOT_LEAD',
      'Only a confirmed lead gives assignments. Take it yourself with a reason, or ask.',
    );
  const assignmentId = await insert(tx, caseId, membershipId, 'given-by-lead', actor.membershipId);
  if (assignmentId === undefined) throw exists();
  tx.record({
    type: 'assignment.given',
    subject: { kind: 'assignment', id: assignmentId },
    caseId,
    data: { membershipId, givenBy: actor.membershipId },
  });
  return { assignmentId };
}

/**
 * A member takes a case of the organisation with a coded reason; the event tells the lead.
 * @throws DomainError ASSIGNMENT.NOT_CONFIRMED, ASSIGNMENT.EXISTS, CASE.CODE_ONLY
 */
export async function takeAssignment(
  tx: Tx,
  { caseId, reason }: { caseId: string; reason: SelfTakenReason },
): Promise<{ assignmentId: string }> {
  await requireOrganisation(tx, caseId);
  const actor = member(tx.actor);
  if (!actor.confirmed)
    throw forbidden(
      'ASSIGNMENT.NOT_CONFIRMED',
      'A lead must confirm your membership before you take a case.',
    );
  const assignmentId = await insert(tx, caseId, actor.membershipId, reason, null);
  if (assignmentId === undefined) throw exists();
  tx.record({
    type: 'assignment.taken',
    subject: { kind: 'assignment', id: assignmentId },
    caseId,
    data: { membershipId: actor.membershipId, reason },
  });
  return { assignmentId };
}

/** A member ends their own assignment, a lead anyone's of the organisation. */
export async function endAssignment(tx: Tx, assignmentId: string): Promise<void> {
  const actor = member(tx.actor);
  const ended = await tx.one<{ case_id: string; membership_id: string }>(
    `UPDATE cases.assignment SET ended_at = panoh.now(), end_reason = 'ended'
     WHERE id = $1 AND ended_at IS NULL AND (membership_id = $2 OR $3) RETURNING case_id, membership_id`,
    [assignmentId, actor.membershipId, actor.lead && actor.confirmed],
  );
  if (ended === undefined) throw notFound();
  tx.record({
    type: 'assignment.ended',
    subject: { kind: 'assignment', id: assignmentId },
    caseId: ended.case_id,
    data: { membershipId: ended.membership_id },
  });
}

/**
 * An assignment opens nothing by itself: the organisation must hold a grant that opens more than triage. A
 * refusal has no person to read: whoever were assigned could make one of it.
 */
async function requireOrganisation(tx: Tx, caseId: string): Promise<void> {
  const access = await requireAccess(tx, caseId, 'code');
  const opensMore = access.categories.some((category) => category !== 'triage');
  if (!access.reaches || !(access.isSteward || opensMore)) throw notFound();
  if (access.kind === 'code-only') throw codeOnly();
}

async function insert(
  tx: Tx,
  caseId: string,
  membershipId: string,
  reason: string,
  givenBy: string | null,
): Promise<string | undefined> {
  const assignmentId = randomUUID();
  const made = await tx.one<{ id: string }>(
    `INSERT INTO cases.assignment (id, case_id, membership_id, organisation_id, reason, given_by)
     VALUES ($1, $2, $3, panoh.org(), $4, $5)
     ON CONFLICT (case_id, membership_id) WHERE ended_at IS NULL DO NOTHING RETURNING id`,
    [assignmentId, caseId, membershipId, reason, givenBy],
  );
  return made?.id;
}

const exists = (): Error =>
  refused('ASSIGNMENT.EXISTS', 'This member is assigned to the case already. Nothing needs to be done.');
