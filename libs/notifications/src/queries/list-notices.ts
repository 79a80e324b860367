import type { Temporal } from '@panoh/kernel';
import type { ReadTx } from '@panoh/platform';
import type { NoticeKind } from '../domain/notice-kind';
import type { NoticeTexts } from '../domain/notice-texts';
import { type Reader, type Sentence, sentenceOf } from '../domain/sentence';

interface NoticeLine {
  readonly id: string;
  readonly kind: NoticeKind;
  /** Told to this member, or to the organisation's common inbox. */
  readonly inbox: 'own' | 'organisation';
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly caseId: string | null;
  readonly caseCode: string | null;
  readonly due: Temporal.Instant | null;
  readonly urgent: boolean;
  readonly recordedAt: Temporal.Instant;
  readonly readAt: Temporal.Instant | null;
}

export type NoticeView = NoticeLine & Sentence;

export interface NoticePage {
  readonly unread?: boolean;
  /** Only what was told later, newest first whoever has read it; clocks are left out, they are on a list of their own. */
  readonly since?: Temporal.Instant;
  readonly after?: string;
  readonly limit: number;
}

/** Unread first, newest first; what was told to the member and to the common inbox comes once. */
export async function listNotices(tx: ReadTx, texts: NoticeTexts, page: NoticePage): Promise<NoticeView[]> {
  const reader = await tx.one<Reader>(
    `SELECT u.language, o.zone FROM identity.app_user AS u, directory.organisation AS o
     WHERE u.id = panoh.member_user() AND o.id = panoh.org()`,
  );
  if (reader === undefined) return [];
  const lines = await tx.sql<NoticeLine>(
    `SELECT n.id, n.kind, CASE WHEN n.membership_id IS NULL THEN 'organisation' ELSE 'own' END AS inbox,
            n.subject_kind AS "subjectKind", n.subject_id AS "subjectId", n.case_id AS "caseId", n.case_code AS "caseCode",
            n.due, n.urgent, n.recorded_at AS "recordedAt", n.read_at AS "readAt"
     FROM notifications.notice AS n
     WHERE (n.membership_id = panoh.membership() OR (n.membership_id IS NULL AND n.organisation_id = panoh.org()
              AND NOT EXISTS (SELECT 1 FROM notifications.notice AS own
                              WHERE own.event_id = n.event_id AND own.membership_id = panoh.membership())))
       AND ($1::boolean IS NOT TRUE OR n.read_at IS NULL)
       AND ($2::uuid IS NULL OR (n.read_at IS NULL, n.recorded_at, n.id) <
            (SELECT l.read_at IS NULL, l.recorded_at, l.id FROM notifications.notice AS l WHERE l.id = $2))
       AND ($4::timestamptz IS NULL OR (n.recorded_at > $4 AND n.kind NOT LIKE 'deadline-%'))
     ORDER BY $4::timestamptz IS NULL AND n.read_at IS NULL DESC, n.recorded_at DESC, n.id DESC LIMIT $3`,
    [page.unread ?? null, page.after ?? null, page.limit, page.since ?? null],
  );
  return lines.map((line) => ({ ...line, ...sentenceOf(texts, line, reader) }));
}
