import { readForm } from '@panoh/cases';
import { type FormDocument, formOf, notFound, type Temporal } from '@panoh/kernel';
import { getMechanism } from '@panoh/lawbook';
import type { ReadTx, Vault } from '@panoh/platform';
import { referralView } from '@panoh/referrals';
import type { LetterFacts } from './letter-paper';

interface Beside {
  readonly accepted: boolean;
  readonly fromName: string;
  readonly toName: string;
  readonly zone: string;
  readonly mechanism: string;
  readonly version: number;
  /** The receiver may read now who the person is. */
  readonly opened: boolean;
}

/**
 * What the letter of a referral says to this reader: the sender, and the receiver once it has accepted. Through the
 * same projection as the screens, and of the person only what the receiver's own grant holds.
 * @throws DomainError NOT_FOUND
 */
export async function letterFacts(tx: ReadTx, vault: Vault, referralId: string): Promise<LetterFacts> {
  const view = await referralView(tx, vault, referralId);
  const beside = await tx.one<Beside>(
    `SELECT r.won_at IS NOT NULL AS accepted, f.name AS "fromName", t.name AS "toName", t.zone, n.mechanism,
       n.mechanism_version AS version,
       EXISTS (SELECT 1 FROM cases.access_grant AS g
               WHERE g.case_id = r.case_id AND g.organisation_id = r.to_organisation AND g.closed_at IS NULL
                 AND (g.until IS NULL OR g.until > panoh.now()) AND 'identity' = ANY (g.categories)) AS opened
     FROM referrals.referral AS r JOIN referrals.need AS n ON n.id = r.need_id
     JOIN directory.organisation AS f ON f.id = r.from_organisation
     JOIN directory.organisation AS t ON t.id = r.to_organisation WHERE r.id = $1`,
    [referralId],
  );
  const own = tx.actor.kind === 'member' ? tx.actor.organisationId : '';
  if (
    beside === undefined ||
    !(own === view.fromOrganisation || (own === view.toOrganisation && beside.accepted))
  )
    throw notFound();
  const isOpen = beside.accepted && beside.opened && view.code !== null;
  const person = isOpen ? await identityOf(tx, vault, view.caseId) : {};
  tx.seen({ kind: 'letter', id: referralId, caseId: view.caseId }, [
    'triage',
    ...(Object.keys(person).length > 0 ? ['identity'] : []),
  ]);
  const { code, service, urgency, sentAt, conditionsInWords: conditions, ask } = view;
  const { accepted, fromName, toName, zone } = beside;
  const answerBy = accepted ? null : await answerByOf(tx, referralId, beside);
  return {
    code,
    fromName,
    toName,
    zone,
    service,
    urgency,
    sentAt,
    answerBy,
    accepted,
    conditions,
    ask,
    person,
  };
}

async function identityOf(tx: ReadTx, vault: Vault, caseId: string): Promise<FormDocument> {
  const [record] = (await readForm(tx, vault, caseId, 'person')).records;
  const document = record?.document ?? {};
  const identity = formOf('person').fields.filter(({ category }) => category === 'identity');
  return Object.fromEntries(
    identity.flatMap(({ id }) => {
      const value = document[id];
      return value === undefined ? [] : [[id, value]];
    }),
  );
}

async function answerByOf(
  tx: ReadTx,
  referralId: string,
  { mechanism, version }: Beside,
): Promise<LetterFacts['answerBy']> {
  const clock = await tx.one<{
    due: Temporal.Instant;
    code: string;
    limit: string;
    source: string;
    confidence: string;
  }>(
    `SELECT d.due, d.code, d.derivation->>'limit' AS "limit", d.source, d.confidence
     FROM deadlines.deadline AS d JOIN referrals.referral AS r ON r.id = d.subject_id AND r.answer_by = d.due
     WHERE d.subject_kind = 'referral' AND d.subject_id = $1 ORDER BY d.recorded_at DESC LIMIT 1`,
    [referralId],
  );
  if (clock === undefined) return null;
  const { code, limit, due, source, confidence } = clock;
  const title = (await getMechanism(tx, mechanism, version)).sources.get(source)?.title ?? source;
  return { due, rule: { code, limit, source: title }, certain: confidence === 'verified' };
}
