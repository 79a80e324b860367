import { randomBytes, randomUUID } from 'node:crypto';
import {
  CASE_CODE_BYTES,
  caseCode,
  CATEGORIES,
  type FormDocument,
  refused,
  type Temporal,
} from '@panoh/kernel';
import { TryAgain, type Tx, type Vault } from '@panoh/platform';
import { putFactMap } from '../data/fact-map';
import { member } from '../domain/acting';
import type { AgeClass, CaseKind, Urgency } from '../domain/case-words';
import { checkOccurredAt, type LateReason } from '../domain/occurred-at';
import { assignRegistrar } from './assign-member';
import { formFacts } from './form-ground';
import { readDocument, saveRecord } from './save-record';

export interface Signal {
  /** Where help is given, chosen at registration: not the flag of the officer. */
  readonly jurisdiction: string;
  readonly region?: string | null;
  /** Under which law the case begins; the caller asks lawbook. */
  readonly mechanism?: { readonly id: string; readonly version: number } | null;
  readonly ageClass: AgeClass;
  /** A code of the sheaf of an offline device, taken for this case; a new one where there is none. */
  readonly code?: string;
  /** The signal note (F1). */
  readonly document: FormDocument;
  readonly occurredAt?: Temporal.Instant;
  readonly lateReason?: LateReason;
}

/**
 * Registers a signal without identity (R01). The registering organisation becomes steward with a grant for
 * its own work; the member who did it is assigned.
 * @throws DomainError CASE.JURISDICTION, FORM.INVALID, TIME.*
 */
export async function registerSignal(
  tx: Tx,
  vault: Vault,
  signal: Signal,
): Promise<{ caseId: string; code: string }> {
  const occurredAt = checkOccurredAt(signal.occurredAt, tx.now, signal.lateReason);
  checkJurisdiction(tx, signal.jurisdiction);
  const facts = await formFacts(tx, signal.ageClass);
  const document = await readDocument(tx, 'signal', signal.document, facts);
  const urgency = (document.urgency as Urgency | undefined) ?? 'today';
  const file = openFile(tx, 'case', { ...signal, urgency, occurredAt });
  ownWork(tx, file.caseId);
  assignRegistrar(tx, file.caseId);
  await putFactMap(tx, vault, file.caseId, 1, { factId: randomUUID() });
  tx.record({
    type: 'case.registered',
    subject: { kind: 'case', id: file.caseId },
    caseId: file.caseId,
    occurredAt,
    data: {
      jurisdiction: signal.jurisdiction,
      region: signal.region ?? null,
      kind: 'case',
      urgency,
    },
  });
  await saveRecord(tx, vault, {
    caseId: file.caseId,
    formId: 'signal',
    document: signal.document,
    occurredAt,
    facts: { ageClass: signal.ageClass },
  });
  return file;
}

export interface NewFile {
  readonly jurisdiction: string;
  readonly region?: string | null;
  readonly mechanism?: { readonly id: string; readonly version: number } | null;
  readonly ageClass: AgeClass;
  readonly urgency: Urgency;
  readonly occurredAt: Temporal.Instant;
  readonly code?: string;
}

/** A file with a code of its own and its first steward; it goes out with the next question. */
export function openFile(tx: Tx, kind: CaseKind, file: NewFile): { caseId: string; code: string } {
  const actor = member(tx.actor);
  checkJurisdiction(tx, file.jurisdiction);
  const caseId = randomUUID();
  const code = file.code ?? caseCode(randomBytes(CASE_CODE_BYTES));
  tx.later({
    text: `INSERT INTO cases.case_file (id, code, kind, jurisdiction, region, mechanism, mechanism_version, age_class,
       urgency, occurred_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    values: [
      ...[caseId, code, kind, file.jurisdiction, file.region ?? null],
      ...[file.mechanism?.id ?? null, file.mechanism?.version ?? null],
      ...[file.ageClass, file.urgency, file.occurredAt],
    ],
    // A code that another case has is visible to nobody but the database: drawn anew, it is another one.
    refusal: (refused, fault) =>
      refused === UNIQUE_VIOLATION && file.code === undefined ? new TryAgain(fault) : undefined,
  });
  tx.later({
    text: `INSERT INTO cases.stewardship (case_id, organisation_id) VALUES ($1, $2)`,
    values: [caseId, actor.organisationId],
  });
  return { caseId, code };
}

function checkJurisdiction({ actor }: Tx, jurisdiction: string): void {
  const { jurisdictions } = member(actor);
  if (jurisdictions.includes(jurisdiction)) return;
  throw refused(
    'CASE.JURISDICTION',
    'Your organisation does not act in this jurisdiction. Choose one in which it does.',
    { jurisdictions: [...jurisdictions] },
  );
}

const UNIQUE_VIOLATION = '23505';

function ownWork(tx: Tx, caseId: string): void {
  const actor = member(tx.actor);
  const grantId = randomUUID();
  tx.later({
    text: `INSERT INTO cases.access_grant (id, case_id, organisation_id, categories, purpose, ground,
       opened_by_organisation, opened_by_membership) VALUES ($1, $2, $3, $4, 'own-work', 'own-work', $3, $5)`,
    values: [grantId, caseId, actor.organisationId, [...CATEGORIES], actor.membershipId],
  });
}
