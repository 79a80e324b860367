import { Temporal } from '@panoh/kernel';
import type { OutboxEvent, Tx } from '@panoh/platform';
import type { Audience } from '../domain/audience';
import type { NoticeKind } from '../domain/notice-kind';
import { type Recipient, recipientsOf } from '../queries/recipients';
import { announce } from './announce';

export interface Telling {
  readonly kind: NoticeKind;
  readonly audience: readonly Audience[];
  readonly event: Pick<OutboxEvent, 'id' | 'caseId' | 'subjectKind' | 'subjectId' | 'membershipId' | 'data'>;
}

const MAIL = 'mail';
const URGENT = new Set(['urgent', 'life-danger']);

/**
 * Tells an event: a row in each inbox it concerns, and a mail that says no more than that something waits.
 * Who did it is not told of it. The same event tells a member once, however often it is handled.
 */
export async function notify(tx: Tx, { kind, audience, event }: Telling): Promise<void> {
  const recipients = await whomToTell(tx, audience, event.membershipId);
  if (recipients.length === 0) return;
  const { due, urgency } = event.data;
  const told = await tx.sql<Recipient & { id: string; mailed: boolean }>(
    `INSERT INTO notifications.notice (event_id, kind, organisation_id, membership_id, subject_kind, subject_id,
                                       case_id, case_code, due, urgent)
     SELECT $1, $2, r.organisation_id, r.membership_id, $3, $4, $5,
            (SELECT code FROM cases.case_file WHERE id = $5), $6, $7
     FROM jsonb_to_recordset($8::jsonb) AS r(organisation_id uuid, membership_id uuid)
     ON CONFLICT ON CONSTRAINT notice_once DO NOTHING
     RETURNING id, organisation_id AS "organisationId", membership_id AS "membershipId",
       membership_id IS NOT NULL OR EXISTS (SELECT 1 FROM directory.organisation AS o
         WHERE o.id = organisation_id AND o.duty_email IS NOT NULL) AS mailed`,
    [
      ...[event.id, kind, event.subjectKind, event.subjectId, event.caseId],
      typeof due === 'string' ? Temporal.Instant.from(due) : null,
      typeof urgency === 'string' && URGENT.has(urgency),
      JSON.stringify(
        recipients.map((one) => ({ organisation_id: one.organisationId, membership_id: one.membershipId })),
      ),
    ],
  );
  const { subjectKind, subjectId } = event;
  await announce(
    tx,
    told.map(({ organisationId, membershipId }) => ({
      ...{ kind: 'notice', organisationId, membershipId, subjectKind, subjectId },
    })),
  );
  for (const { id, organisationId, membershipId, mailed } of told)
    if (mailed)
      await tx.deliver({
        kind: MAIL,
        dedupeKey: `${event.id}:${membershipId ?? organisationId}`,
        reference: id,
      });
}

async function whomToTell(tx: Tx, audience: readonly Audience[], doer: string | null): Promise<Recipient[]> {
  const found = new Map<string, Recipient>();
  for (const one of audience)
    for (const recipient of await recipientsOf(tx, one))
      if (recipient.membershipId === null || recipient.membershipId !== doer)
        found.set(recipient.membershipId ?? recipient.organisationId, recipient);
  return [...found.values()];
}
