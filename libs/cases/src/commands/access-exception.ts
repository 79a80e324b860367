import { randomUUID } from 'node:crypto';
import { type Category, invalid, isAfter, notFound, refused, type Role, type Temporal } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import { member } from '../domain/acting';
import { isWithin } from '../domain/grant';
import { type CaseAccess, requireAccess } from '../queries/require-access';
import { getRecipient, insertGrant } from './open-grant';

/** Why the person's own will is gone around; codes, because they stand in events. */
export const EXCEPTION_REASONS = [
  'life-danger',
  'medical-emergency',
  'missing-person',
  'child-in-danger',
  'court-order',
] as const;
export type ExceptionReason = (typeof EXCEPTION_REASONS)[number];

/** Only who watches a case by its code has a glass to break; whoever works on it has a grant. */
const WATCHERS: readonly Role[] = ['territorial-secretary', 'national-coordinator'];

/** Longer is no exception any more; and what was danger an hour ago is asked anew. */
const LONGEST_MINUTES = 60;

export interface ExceptionToAsk {
  readonly caseId: string;
  /** `threat-to-life`: somebody who has the case opens it to another; `break-glass`: a watcher opens it to themselves. */
  readonly ground: 'threat-to-life' | 'break-glass';
  readonly toOrganisationId: string;
  readonly categories: readonly Category[];
  readonly reason: ExceptionReason;
  readonly minutes: number;
}

/**
 * A named officer asks; nothing opens until a second person of the organisation agrees. The never-list
 * binds here too.
 * @throws DomainError EXCEPTION.TIME_BOX, EXCEPTION.NOT_OWN, EXCEPTION.OWN_OFFICE, EXCEPTION.BEYOND_OWN,
 *   GRANT.NEVER_LIST, GRANT.JURISDICTION
 */
export async function askException(tx: Tx, ask: ExceptionToAsk): Promise<{ exceptionId: string }> {
  const actor = member(tx.actor);
  const breaksGlass = ask.ground === 'break-glass';
  const access = await requireAccess(tx, ask.caseId, breaksGlass ? 'code' : 'person');
  if (!actor.confirmed || (breaksGlass ? !WATCHERS.includes(actor.role) : !access.reaches)) throw notFound();
  if (!Number.isInteger(ask.minutes) || ask.minutes < 1 || ask.minutes > LONGEST_MINUTES)
    throw invalid('EXCEPTION.TIME_BOX', `An exception lasts from one to ${String(LONGEST_MINUTES)} minutes.`);
  if (breaksGlass && ask.toOrganisationId !== actor.organisationId)
    throw refused('EXCEPTION.NOT_OWN', 'Break-glass opens a case to your own office only.');
  if (!breaksGlass) checkPassedOn(access, actor.organisationId, ask);
  await getRecipient(tx, access, ask.toOrganisationId);
  const exceptionId = randomUUID();
  await tx.sql(
    `INSERT INTO cases.access_exception (id, case_id, ground, to_organisation_id, categories, reason, minutes,
       asked_by_organisation, asked_by_membership, asked_by_user) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[
        exceptionId,
        ask.caseId,
        ask.ground,
        ask.toOrganisationId,
        [...ask.categories],
        ask.reason,
        ask.minutes,
      ],
      ...[actor.organisationId, actor.membershipId, actor.userId],
    ],
  );
  tx.record({
    type: 'exception.asked',
    subject: { kind: 'exception', id: exceptionId },
    caseId: ask.caseId,
    data: {
      ground: ask.ground,
      reason: ask.reason,
      minutes: ask.minutes,
      toOrganisationId: ask.toOrganisationId,
    },
  });
  return { exceptionId };
}

/** Who has the case passes on what it has itself: danger to life is no way to more of one's own. */
function checkPassedOn(
  { categories }: CaseAccess,
  ownId: string,
  ask: Pick<ExceptionToAsk, 'toOrganisationId' | 'categories'>,
): void {
  if (ask.toOrganisationId === ownId)
    throw refused('EXCEPTION.OWN_OFFICE', 'Danger to life opens a case to others. Name who must help.');
  if (!isWithin(ask.categories, categories))
    throw refused(
      'EXCEPTION.BEYOND_OWN',
      'You can open to others only what is open to your organisation. Ask who answers for the case.',
    );
}

interface AskedException {
  readonly id: string;
  readonly case_id: string;
  readonly ground: 'threat-to-life' | 'break-glass';
  readonly to_organisation_id: string;
  readonly categories: Category[];
  readonly reason: string;
  readonly minutes: number;
  readonly asked_by_user: string;
  readonly asked_by_membership: string;
  readonly asked_by_organisation: string;
  readonly asked_at: Temporal.Instant;
}

/**
 * The second person agrees, and the time box begins. `exception.opened` starts the clock of the after-review.
 * @throws DomainError EXCEPTION.SAME_PERSON, EXCEPTION.TOO_LATE, EXCEPTION.DONE, and what asking refuses
 */
export async function approveException(tx: Tx, exceptionId: string): Promise<{ grantId: string }> {
  const actor = member(tx.actor);
  const asked = await tx.one<AskedException>(`SELECT * FROM cases.access_exception WHERE id = $1`, [
    exceptionId,
  ]);
  if (asked === undefined) throw notFound();
  const access = await requireAccess(tx, asked.case_id, 'code');
  const isColleague = asked.asked_by_organisation === actor.organisationId;
  const passesOn = asked.ground === 'threat-to-life';
  if (!actor.confirmed || !isColleague || (passesOn && !access.reaches)) throw notFound();
  if (asked.asked_by_user === actor.userId)
    throw refused(
      'EXCEPTION.SAME_PERSON',
      'A second person must agree. Ask a colleague of your organisation.',
    );
  if (isAfter(tx.now, asked.asked_at.add({ minutes: LONGEST_MINUTES })))
    throw refused(
      'EXCEPTION.TOO_LATE',
      'This was asked more than an hour ago. Ask anew if the danger is still there.',
    );
  if (passesOn)
    checkPassedOn(access, actor.organisationId, {
      toOrganisationId: asked.to_organisation_id,
      categories: asked.categories,
    });
  await getRecipient(tx, access, asked.to_organisation_id);
  const approved = await tx.one(
    `UPDATE cases.access_exception SET approved_by_membership = $2, approved_by_user = $3, approved_at = panoh.now()
     WHERE id = $1 AND approved_at IS NULL RETURNING id`,
    [exceptionId, actor.membershipId, actor.userId],
  );
  if (approved === undefined) throw refused('EXCEPTION.DONE', 'A colleague has agreed to this already.');
  const grantId = await insertGrant(tx, {
    ...{ caseId: asked.case_id, organisationId: asked.to_organisation_id, categories: asked.categories },
    ...{ purpose: asked.reason, ground: asked.ground, until: tx.now.add({ minutes: asked.minutes }) },
  });
  await tx.sql(`UPDATE cases.access_exception SET grant_id = $2 WHERE id = $1`, [exceptionId, grantId]);
  if (asked.ground === 'break-glass') await assignAsker(tx, asked);
  tx.record({
    type: 'exception.opened',
    subject: { kind: 'exception', id: exceptionId },
    caseId: asked.case_id,
    data: {
      ...{ ground: asked.ground, reason: asked.reason, grantId, minutes: asked.minutes },
      ...{
        toOrganisationId: asked.to_organisation_id,
        askedBy: asked.asked_by_membership,
        agreedBy: actor.membershipId,
      },
    },
  });
  return { grantId };
}

/** Who broke the glass reads the person; when the grant has run out the assignment opens nothing. */
async function assignAsker(tx: Tx, asked: AskedException): Promise<void> {
  await tx.sql(
    `INSERT INTO cases.assignment (id, case_id, membership_id, organisation_id, reason, given_by)
     VALUES ($1, $2, $3, panoh.org(), 'danger-now', panoh.membership())
     ON CONFLICT (case_id, membership_id) WHERE ended_at IS NULL DO NOTHING`,
    [randomUUID(), asked.case_id, asked.asked_by_membership],
  );
}
