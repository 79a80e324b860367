import { type FormDocument, notFound, type Temporal } from '@panoh/kernel';
import { requireAccess } from '@panoh/cases';
import type { ReadTx, Vault } from '@panoh/platform';
import type { NeedState } from '../data/rows';
import { openAsks } from '../data/sealed-ask';
import { readNeed } from '../data/lock-need';

export interface ReferralLine {
  readonly id: string;
  readonly attempt: number;
  readonly toOrganisation: string;
  readonly state: string;
  readonly since: Temporal.Instant;
  readonly sentAt: Temporal.Instant;
  readonly arrivedAt: Temporal.Instant | null;
  /** When giver and taker had both confirmed. */
  readonly handedOverAt: Temporal.Instant | null;
  readonly endedAt: Temporal.Instant | null;
  readonly answerBy: Temporal.Instant | null;
  readonly reason: string | null;
  /** Whom the commission proposes to ask next. */
  readonly proposedTo: string | null;
  readonly waitingPlace: number | null;
}

export interface InterimLine {
  readonly id: string;
  readonly kind: string;
  readonly beganAt: Temporal.Instant;
  readonly endsBy: Temporal.Instant | null;
  readonly endedAt: Temporal.Instant | null;
}

export interface NeedView {
  readonly id: string;
  readonly caseId: string;
  readonly service: string;
  readonly urgency: string;
  readonly state: NeedState;
  readonly attempts: number;
  readonly declines: number;
  readonly expiries: number;
  readonly firstSentAt: Temporal.Instant | null;
  readonly placedAt: Temporal.Instant | null;
  /** When the person came; with `firstSentAt` the time to bed. */
  readonly metAt: Temporal.Instant | null;
  readonly minutesToBed: number | null;
  readonly escalatedAt: Temporal.Instant | null;
  /** What is asked (F7); empty for whoever watches by code only. */
  readonly ask: FormDocument;
  readonly referrals: readonly ReferralLine[];
  readonly interim: InterimLine | null;
  readonly version: number;
}

/** A need as who carries or watches it sees it. */
export async function needView(tx: ReadTx, vault: Vault, needId: string): Promise<NeedView> {
  const { need, file, stewards } = await readNeed(tx, needId);
  const ask = stewards ? (await openAsks(tx, vault, [needId])).get(needId) : undefined;
  if (ask !== undefined) tx.seen({ kind: 'need', id: needId, caseId: file.id }, ['triage']);
  const { first_sent_at: sent, met_at: met } = need;
  return {
    ...{ id: need.id, caseId: file.id, service: need.service, urgency: need.urgency, state: need.state },
    ...{ attempts: need.attempts, declines: need.declines, expiries: need.expiries },
    ...{ firstSentAt: sent, placedAt: need.placed_at, metAt: met, escalatedAt: need.escalated_at },
    minutesToBed: sent === null || met === null ? null : Math.round(sent.until(met).total('minutes')),
    ask: ask?.document ?? {},
    referrals: await referralsOf(tx, needId),
    interim: (await interimOf(tx, needId)) ?? null,
    version: need.revision,
  };
}

export async function needsOf(tx: ReadTx, vault: Vault, caseId: string): Promise<NeedView[]> {
  const access = await requireAccess(tx, caseId, 'code');
  const carries = access.isSteward || access.watches;
  if (!carries && access.reaches && tx.actor.kind === 'member') throw notFound();
  const rows = await tx.sql<{ id: string }>(
    `SELECT id FROM referrals.need WHERE case_id = $1 ORDER BY recorded_at, id`,
    [caseId],
  );
  const views: NeedView[] = [];
  for (const { id } of rows) views.push(await needView(tx, vault, id));
  return views;
}

async function referralsOf(tx: ReadTx, needId: string): Promise<ReferralLine[]> {
  return tx.sql<ReferralLine>(
    `SELECT id, attempt, to_organisation AS "toOrganisation", state, since, sent_at AS "sentAt",
       arrived_at AS "arrivedAt", CASE WHEN given_at IS NOT NULL AND taken_at IS NOT NULL THEN greatest(given_at, taken_at) END AS "handedOverAt",
       ended_at AS "endedAt", answer_by AS "answerBy", reason,
       proposed_to AS "proposedTo",
       referrals.waiting_place(id) AS "waitingPlace"
     FROM referrals.referral WHERE need_id = $1 ORDER BY attempt, id`,
    [needId],
  );
}

async function interimOf(tx: ReadTx, needId: string): Promise<InterimLine | undefined> {
  return tx.one<InterimLine>(
    `SELECT i.id, i.kind, i.began_at AS "beganAt", i.ended_at AS "endedAt",
       (SELECT max(d.due) FROM deadlines.deadline AS d
        WHERE d.subject_kind = 'interim-placement' AND d.subject_id = i.id) AS "endsBy"
     FROM referrals.interim_placement AS i WHERE i.need_id = $1 ORDER BY i.began_at DESC LIMIT 1`,
    [needId],
  );
}
