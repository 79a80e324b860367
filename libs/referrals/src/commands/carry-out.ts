import { armDeadline, cancelDeadlines, meetDeadline, type OpenClocks } from '@panoh/deadlines';
import type { EventValue, Temporal } from '@panoh/kernel';
import { type Effect, happen, type KnownEvent, type Urgency } from '@panoh/mechanisms';
import type { Tx } from '@panoh/platform';
import type { Matter } from '../data/load-matter';
import { clockRuleOf } from '../domain/clock-rule-of';
import { partiesTold, proposalsOf, stepEventsOf } from '../domain/step-event';
import { organisationOfParty, type Sides } from '../queries/organisation-of-party';

/** What happened, beside what the effects say themselves. */
export interface Occasion {
  readonly occurredAt: Temporal.Instant;
  readonly urgency: Urgency;
  readonly data?: Readonly<Record<string, EventValue>> | undefined;
}

/** Clocks and days come with a referral that was loaded; of one that is only ended along they are read. */
type Placed = Pick<Matter, 'file' | 'mechanism' | 'need' | 'referral'> &
  Partial<Pick<Matter, 'clocks' | 'receiverDays'>>;

/**
 * Carries out what a step brings: events, clocks, escalation. What it discloses, the command itself opens,
 * because it knows the consent under lock.
 */
export async function carryOut(
  tx: Tx,
  matter: Placed,
  effects: readonly Effect[],
  occasion: Occasion,
): Promise<void> {
  const told = partiesTold(effects);
  const proposes = proposalsOf(effects);
  for (const event of stepEventsOf(effects))
    tx.record({
      type: event.type,
      subject: { kind: 'referral', id: matter.referral.id },
      caseId: matter.file.id,
      occurredAt: occasion.occurredAt,
      data: { ...factsOfReferral(matter), ...event, told, proposes, ...occasion.data },
    });
  const subject = { kind: 'referral', id: matter.referral.id };
  await moveClocks(tx, sidesOf(matter), effects, subject, matter.clocks);
  for (const effect of effects) if (effect.kind === 'escalate') await escalate(tx, matter, effect, occasion);
}

/** Ids and codes that whoever is told needs to find the people concerned. */
export const factsOfReferral = ({ need, referral }: Placed): Record<string, EventValue> => ({
  needId: need.id,
  service: need.service,
  urgency: need.urgency,
  attempt: referral.attempt,
  fromOrganisation: referral.from_organisation,
  toOrganisation: referral.to_organisation,
});

const sidesOf = ({ file, referral, receiverDays }: Placed): Sides => ({
  file,
  from: referral.from_organisation,
  to: referral.to_organisation,
  ...(receiverDays !== undefined && { toDays: receiverDays }),
});

/**
 * A clock of the referral, or of what belongs to it (interim placement, need).
 * @param open the subject's open clocks, where they were read already
 */
export async function moveClocks(
  tx: Tx,
  sides: Sides,
  effects: readonly Effect[],
  subject: { kind: string; id: string },
  open?: OpenClocks,
): Promise<void> {
  const caseId = sides.file.id;
  const among = open?.subjectId === subject.id ? open : undefined;
  for (const effect of effects) {
    if (effect.kind === 'stop-clock' && effect.outcome === 'met')
      await meetDeadline(tx, { subject, clock: effect.clock, at: effect.at, among });
    if (effect.kind === 'stop-clock' && effect.outcome === 'cancelled')
      await cancelDeadlines(tx, { subject, clock: effect.clock, event: 'referral.ended', among });
    if (effect.kind !== 'arm-clock') continue;
    const ownerOrganisationId = await organisationOfParty(tx, sides, effect.clock.owner.name);
    await armDeadline(tx, {
      caseId,
      subject,
      clock: effect.clock.name,
      rule: clockRuleOf(effect.clock, effect.limit, effect.urgency),
      startsAt: effect.startsAt,
      ownerOrganisationId,
      among,
      ...(ownerOrganisationId === sides.to && { days: sides.toDays }),
      ...(effect.urgency !== undefined && { urgency: effect.urgency }),
    });
  }
}

/** What a part of the house reports to the clocks of a referral: `bed.held`, `arrival.planned`, `need.settled`. */
export async function report(
  tx: Tx,
  matter: Placed,
  event: KnownEvent,
  at: Temporal.Instant,
  subject: { kind: string; id: string } = { kind: 'referral', id: matter.referral.id },
  dates: Readonly<Record<string, string>> = {},
): Promise<void> {
  const progress = { tracks: {} };
  const effects = happen(matter.mechanism, progress, event, { urgency: matter.need.urgency, dates }, at);
  await moveClocks(tx, sidesOf(matter), effects, subject, matter.clocks);
}

/** Attempts ran out: the next ones up are told, nearest first (R21). */
async function escalate(
  tx: Tx,
  matter: Placed,
  effect: Extract<Effect, { kind: 'escalate' }>,
  occasion: Occasion,
): Promise<void> {
  const { need, file, mechanism } = matter;
  const to = effect.ladder.flatMap((party) => mechanism.parties.get(party)?.roles ?? []);
  await tx.sql(
    `UPDATE referrals.need SET escalated_at = coalesce(escalated_at, $2), revision = revision + 1 WHERE id = $1`,
    [need.id, occasion.occurredAt],
  );
  tx.record({
    type: 'need.escalated',
    subject: { kind: 'need', id: need.id },
    caseId: file.id,
    occurredAt: occasion.occurredAt,
    data: {
      service: need.service,
      urgency: need.urgency,
      rule: effect.rule,
      count: effect.count,
      to: [...new Set(to)],
    },
  });
  await report(tx, matter, 'need.escalated', occasion.occurredAt, { kind: 'need', id: need.id });
}
