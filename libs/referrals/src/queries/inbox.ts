import {
  type CaseRecord,
  type FormDocument,
  type Grant,
  notFound,
  project,
  type Temporal,
} from '@panoh/kernel';
import type { ReadTx, Vault } from '@panoh/platform';
import { ownGrantsOf } from './own-grants-of';
import { openAsks, type OpenedTriage } from '../data/sealed-ask';

/** One line of an organisation's inbox: what is asked, by when, and a code. Nothing of it says who. */
export interface InboxCard {
  readonly id: string;
  readonly code: string | null;
  readonly needId: string;
  readonly caseId: string;
  readonly state: string;
  readonly service: string;
  readonly urgency: string;
  readonly attempt: number;
  readonly fromOrganisation: string;
  readonly sentAt: Temporal.Instant;
  readonly answerBy: Temporal.Instant | null;
  readonly seen: boolean;
  readonly waitingPlace: number | null;
  /** What is asked, through the one projection: triage of the referral form. */
  readonly ask: FormDocument;
}

type CardRow = Omit<InboxCard, 'ask'>;

/** What is open at the acting organisation, nearest answer first. */
export async function inboxOf(tx: ReadTx, vault: Vault, limit: number): Promise<InboxCard[]> {
  if (tx.actor.kind !== 'member') throw notFound();
  const { organisationId } = tx.actor;
  const rows = await tx.sql<CardRow>(
    `SELECT r.id, c.code, r.need_id AS "needId", r.case_id AS "caseId", r.state, n.service, n.urgency, r.attempt,
       r.from_organisation AS "fromOrganisation", r.sent_at AS "sentAt", r.answer_by AS "answerBy",
       r.delivered_at IS NOT NULL OR r.answered_at IS NOT NULL AS seen,
       CASE WHEN r.answered_at IS NOT NULL AND r.won_at IS NULL THEN referrals.waiting_place(r.id) END AS "waitingPlace"
     FROM referrals.referral AS r
     JOIN referrals.need AS n ON n.id = r.need_id
     LEFT JOIN cases.case_file AS c ON c.id = r.case_id
     WHERE r.to_organisation = $1 AND r.ended_at IS NULL
     ORDER BY r.answered_at IS NOT NULL, r.answer_by NULLS LAST, r.id LIMIT $2`,
    [organisationId, limit],
  );
  const asks = await openAsks(
    tx,
    vault,
    rows.map(({ needId }) => needId),
  );
  const grants = await ownGrantsOf(
    tx,
    rows.map(({ caseId }) => caseId),
  );
  return rows.map((row) => {
    const opened = asks.get(row.needId);
    tx.seen({ kind: 'referral', id: row.id, caseId: row.caseId }, ['triage']);
    return { ...row, ask: opened === undefined ? {} : projectedAsk(tx, organisationId, row, opened, grants) };
  });
}

/** Before acceptance a receiver may see triage and nothing else, and only while its grant is open. */
export function projectedAsk(
  tx: ReadTx,
  organisationId: string,
  { caseId, needId }: { caseId: string; needId: string },
  opened: OpenedTriage,
  grants: readonly Grant[],
): FormDocument {
  const record: CaseRecord = {
    caseId,
    inCareOf: [],
    sections: [
      {
        ...{ recordId: needId, formId: 'referral', category: 'triage', ownUntil: null },
        ...{ writtenBy: opened.writtenBy, document: opened.document },
      },
    ],
  };
  const seen = project(record, grants, { organisationId, assigned: false, at: tx.now });
  return seen?.sections[0]?.document ?? {};
}
