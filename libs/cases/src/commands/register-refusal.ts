import { randomUUID } from 'node:crypto';
import {
  type CodedValue,
  codedValues,
  type FormDocument,
  notFound,
  parseCaseCode,
  refused,
  type Temporal,
} from '@panoh/kernel';
import type { Tx, Vault } from '@panoh/platform';
import { type FactMapRow, openFactMap, putFactMap } from '../data/fact-map';
import type { AgeClass } from '../domain/case-words';
import { checkOccurredAt, type LateReason } from '../domain/occurred-at';
import { requireAccess } from '../queries/require-access';
import { countAttempt } from './count-attempt';
import { openFile } from './register-signal';
import { formFacts } from './form-ground';
import { readDocument } from './save-record';

export interface Refusal {
  readonly jurisdiction: string;
  readonly region?: string | null;
  readonly ageClass: AgeClass;
  /** The signal note (F1) for its codes; no text and no contact of it is kept. */
  readonly signal: FormDocument;
  readonly gender?: string;
  readonly ageBand?: string;
  /** A code of the sheaf of an offline device, taken for this card; a new one where there is none. */
  readonly code?: string;
  readonly occurredAt?: Temporal.Instant;
  readonly lateReason?: LateReason;
}

/**
 * A person says no to registration (R07): a card with a code, and one anonymous fact. Nothing that was told
 * is stored but codes, sealed beside the fact's id; the file itself says the jurisdiction and no more.
 * @throws DomainError CASE.JURISDICTION, FORM.INVALID, TIME.*
 */
export async function registerRefusal(
  tx: Tx,
  vault: Vault,
  refusal: Refusal,
): Promise<{ caseId: string; code: string }> {
  const { jurisdiction, ageClass, region = null, gender, ageBand } = refusal;
  const occurredAt = checkOccurredAt(refusal.occurredAt, tx.now, refusal.lateReason);
  const facts = await formFacts(tx, ageClass);
  const signal = await readDocument(tx, 'signal', refusal.signal, facts);
  const person = await readDocument(tx, 'person', { gender, ageBand }, facts);
  const file = openFile(tx, 'code-only', {
    jurisdiction,
    occurredAt,
    code: refusal.code,
    ageClass: 'unknown',
    urgency: 'planned',
  });
  const values = [...codedValues('signal', signal), ...codedValues('person', person)].filter(isAnonymous);
  await putFactMap(tx, vault, file.caseId, 1, { factId: randomUUID(), values, region, ageClass });
  tx.record({
    type: 'refusal.recorded',
    subject: { kind: 'case', id: file.caseId },
    caseId: file.caseId,
    occurredAt,
    data: { jurisdiction },
  });
  return file;
}

/** Which codes say nothing about who it was: no channel to call back. */
const ANONYMOUS = new Set(['channel', 'placeCountry', 'suspectedForms', 'gender', 'ageBand']);
const isAnonymous = ({ field }: CodedValue): boolean => ANONYMOUS.has(field);

/**
 * The person gives the code of an earlier refusal and asks to link: this case takes its fact over, so that
 * one person is counted once. Only the person can, because only they hold the code.
 * @returns false when the code is no open refusal: an answer, so that the attempt stays counted
 * @throws DomainError REFUSAL.LINKED, MATCH.TOO_MANY
 */
export async function takeOverRefusal(
  tx: Tx,
  vault: Vault,
  { caseId, code }: { caseId: string; code: string },
): Promise<boolean> {
  const access = await requireAccess(tx, caseId, 'person');
  if (!access.isSteward || access.kind !== 'case') throw notFound();
  await countAttempt(tx);
  const printed = parseCaseCode(code);
  const earlier = await tx.one<FactMapRow>(`SELECT * FROM cases.refusal_by_code($1)`, [printed]);
  const taken = await tx.one<{ taken: boolean }>(`SELECT cases.take_over_refusal($1) AS taken`, [printed]);
  if (earlier === undefined || taken?.taken !== true) return false;
  const first = await tx.one(
    `UPDATE cases.case_file SET took_fact_over_at = panoh.now() WHERE id = $1 AND took_fact_over_at IS NULL RETURNING id`,
    [caseId],
  );
  if (first === undefined)
    throw refused(
      'REFUSAL.LINKED',
      'This case has taken over an earlier card already. A case can do so once.',
    );
  const { factId } = await openFactMap(vault, earlier);
  await putFactMap(tx, vault, caseId, 2, { factId });
  tx.record({ type: 'refusal.taken-over', subject: { kind: 'case', id: caseId }, caseId });
  return true;
}
