import { type CaseLine, listCases } from '@panoh/cases';
import { countDeadlines, type DeadlineCounts, type DeadlineGroup, listDeadlines } from '@panoh/deadlines';
import { may, type MemberActor, type Temporal } from '@panoh/kernel';
import type { LanguageLabels } from '@panoh/lawbook';
import {
  countNotices,
  lastVisit,
  listNotices,
  type NoticeTexts,
  type NoticeView,
} from '@panoh/notifications';
import type { ReadTx } from '@panoh/platform';
import { type InboxCounts, inboxCounts } from '@panoh/referrals';
import { deadlineAnswers } from '../deadlines/deadline-answers';
import type { DeadlineAnswer } from '../deadlines/deadlines.dto';

/** What must I do now, what runs out next, what changed since I was here. */
export interface TodayScreen {
  /** Send it back as `seenUntil`: what comes in meanwhile stays new. */
  readonly now: Temporal.Instant;
  readonly changedSince: Temporal.Instant;
  /** Null for a role that works on no cases. */
  readonly work: TodaysWork | null;
  readonly changes: {
    readonly items: readonly ChangeLine[];
    readonly count: number;
    readonly unread: number;
  };
}

export interface TodaysWork {
  /** The organisation's own clocks, or all of the territory for who watches one. */
  readonly scope: 'own' | 'watched';
  readonly counts: DeadlineCounts;
  readonly breached: readonly DeadlineAnswer[];
  readonly today: readonly DeadlineAnswer[];
  readonly thisWeek: readonly DeadlineAnswer[];
  readonly inbox: InboxCounts;
  /** Cases assigned to the member, newest first. */
  readonly assigned: { readonly items: readonly TodaysCase[]; readonly more: boolean };
  /** What the organisation has entered about itself. */
  readonly entered: { readonly services: number; readonly beds: number; readonly freeBeds: number };
}

export type TodaysCase = Pick<CaseLine, 'id' | 'code' | 'urgency' | 'ageClass' | 'region' | 'recordedAt'>;

export type ChangeLine = Pick<
  NoticeView,
  'id' | 'kind' | 'text' | 'subjectKind' | 'subjectId' | 'caseId' | 'caseCode' | 'urgent' | 'recordedAt'
>;

const CLOCKS = 5;
const CASES = 6;
const CHANGES = 10;
/** Who comes for the first time is shown the last week, not everything since the house was built. */
const FIRST_LOOK = { hours: 7 * 24 };

export async function todayScreen(
  tx: ReadTx,
  actor: MemberActor,
  { labels, texts }: { labels: LanguageLabels; texts: NoticeTexts },
): Promise<TodayScreen> {
  const changedSince = (await lastVisit(tx)) ?? tx.now.subtract(FIRST_LOOK);
  const { changed, unread } = await countNotices(tx, { since: changedSince });
  const notices = await listNotices(tx, texts, { since: changedSince, limit: CHANGES });
  return {
    ...{ now: tx.now, changedSince },
    work: may(actor, 'deadline.read') ? await workOf(tx, actor, labels) : null,
    changes: { items: notices.map(changeLine), count: changed, unread },
  };
}

async function workOf(tx: ReadTx, actor: MemberActor, labels: LanguageLabels): Promise<TodaysWork> {
  const watches = actor.role === 'territorial-secretary' || actor.role === 'national-coordinator';
  const whose = watches ? {} : { ownerOrganisationId: actor.organisationId };
  const clocks = async (group: DeadlineGroup): Promise<DeadlineAnswer[]> =>
    deadlineAnswers(tx, await listDeadlines(tx, { ...whose, group, limit: CLOCKS }), labels);
  const cases = await listCases(tx, { assigned: true, open: true, limit: CASES + 1 });
  return {
    scope: watches ? 'watched' : 'own',
    counts: await countDeadlines(tx, whose),
    breached: await clocks('breached'),
    today: await clocks('today'),
    thisWeek: await clocks('this-week'),
    inbox: await inboxCounts(tx),
    assigned: { items: cases.slice(0, CASES).map(caseLine), more: cases.length > CASES },
    entered: await enteredBy(tx),
  };
}

async function enteredBy(tx: ReadTx): Promise<TodaysWork['entered']> {
  const row = await tx.one<TodaysWork['entered']>(
    `SELECT (SELECT count(*)::integer FROM directory.service AS s WHERE s.organisation_id = panoh.org()) AS services,
       count(*)::integer AS beds,
       count(*) FILTER (WHERE b.state = 'free' AND unfree.bed_id IS NULL)::integer AS "freeBeds"
     FROM directory.bed AS b LEFT JOIN referrals.unfree_beds() AS unfree ON unfree.bed_id = b.id
     WHERE b.organisation_id = panoh.org() AND b.state <> 'out-of-service'`,
  );
  return row ?? { services: 0, beds: 0, freeBeds: 0 };
}

const caseLine = ({ id, code, urgency, ageClass, region, recordedAt }: CaseLine): TodaysCase => ({
  ...{ id, code, urgency, ageClass, region, recordedAt },
});

const changeLine = (notice: NoticeView): ChangeLine => {
  const { id, kind, text, subjectKind, subjectId, caseId, caseCode, urgent, recordedAt } = notice;
  return { id, kind, text, subjectKind, subjectId, caseId, caseCode, urgent, recordedAt };
};
