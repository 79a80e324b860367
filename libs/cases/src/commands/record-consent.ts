import { randomUUID } from 'node:crypto';
import { findOrganisation } from '@panoh/directory';
import { formComplete, invalid, notFound, refused, type Temporal } from '@panoh/kernel';
import { requireConsentText } from '@panoh/lawbook';
import type { Tx, Vault } from '@panoh/platform';
import { member } from '../domain/acting';
import { codeOnly } from '../domain/code-only';
import type { ConsentAnswer } from '../domain/consent';
import { type ConsentRow, consentRow } from '../domain/consent-row';
import { checkOccurredAt, type LateReason } from '../domain/occurred-at';
import { closeToNever, refuseWhileGiven } from './heed-no';
import { lockWithAccess } from './lock-case';
import { formFacts, groundOf } from './form-ground';
import { readDocument, saveRecord } from './save-record';

export interface ConsentToRecord {
  readonly caseId: string;
  /** The consent form (F6): one purpose, one answer. */
  readonly document: unknown;
  readonly occurredAt?: Temporal.Instant;
  readonly lateReason?: LateReason;
}

/** Of a consent spoken to a named officer in an urgent case; the written form follows within 24 hours (R15). */
const WRITTEN_LATER: ReadonlySet<string> = new Set(['copyHanded', 'withdrawalTold']);

/**
 * Writes down one answer for one purpose. A refusal is a fact and is written as carefully as a yes; a
 * child's yes needs the guardian's beside it and the child's own view.
 * @throws DomainError FORM.INVALID, CONSENT.INCOMPLETE, CONSENT.TEXT, CONSENT.RECIPIENT, CONSENT.DATES,
 *   CONSENT.NOT_FOR_CHILD, CONSENT.STILL_GIVEN, CASE.CODE_ONLY
 */
export async function recordConsent(
  tx: Tx,
  vault: Vault,
  consent: ConsentToRecord,
): Promise<{ consentId: string; answer: ConsentAnswer }> {
  const { caseId } = consent;
  const access = await lockWithAccess(tx, caseId, 'person');
  if (!access.reaches) throw notFound();
  if (access.kind === 'code-only') throw codeOnly();
  const occurredAt = checkOccurredAt(consent.occurredAt, tx.now, consent.lateReason);
  const facts = await formFacts(tx, access.ageClass);
  const document = await readDocument(tx, 'consent', consent.document, facts);
  const { missing } = formComplete('consent', document, facts);
  const lacking =
    document.spokenOnly === true ? missing.filter((field) => !WRITTEN_LATER.has(field)) : missing;
  if (lacking.length > 0)
    throw invalid('CONSENT.INCOMPLETE', 'The consent is not complete. Answer what is missing.', {
      missing: lacking,
    });
  const row = consentRow(document, {
    zone: (await groundOf(tx)).zone,
    isChild: facts.isChild || facts.ageDisputed,
    at: occurredAt,
  });
  await checkRecipient(tx, row);
  if (row.purpose === 'P13' && (facts.isChild || facts.ageDisputed) && row.answer === 'given')
    throw refused(
      'CONSENT.NOT_FOR_CHILD',
      'A child is never shown to media or donors. This consent cannot be given.',
    );
  if (row.answer === 'refused') await refuseWhileGiven(tx, caseId, row);
  checkText(tx, row);
  const { recordId } = await saveRecord(tx, vault, {
    ...{ caseId, formId: 'consent', document: consent.document, occurredAt },
    facts: { ageClass: access.ageClass },
  });
  const consentId = insert(tx, { caseId, recordId, occurredAt }, row);
  tx.record({
    type: `consent.${row.answer}`,
    subject: { kind: 'consent', id: consentId },
    caseId,
    occurredAt,
    data: {
      purpose: row.purpose,
      recipientOrganisationId: row.recipientOrganisationId,
      // What was written down whole has no written form to wait for.
      spokenOnly: row.spokenOnly && missing.length > 0,
    },
  });
  await closeToNever(tx, access, row);
  return { consentId, answer: row.answer };
}

/** What was explained must be a text that stands in the lawbook in that version and language. */
function checkText(tx: Tx, { purpose, textVersion: version, textLanguage: language }: ConsentRow): void {
  const text = { purpose, version, language };
  tx.later(
    requireConsentText(text, () =>
      invalid(
        'CONSENT.TEXT',
        'This consent text does not exist in that version and language. Choose one that is listed.',
        text,
      ),
    ),
  );
}

async function checkRecipient(tx: Tx, { recipientOrganisationId }: ConsentRow): Promise<void> {
  if (recipientOrganisationId === null || (await findOrganisation(tx, recipientOrganisationId))) return;
  throw invalid('CONSENT.RECIPIENT', 'This organisation is not in the directory. Choose one that is listed.');
}

function insert(
  tx: Tx,
  { caseId, recordId, occurredAt }: { caseId: string; recordId: string; occurredAt: Temporal.Instant },
  row: ConsentRow,
): string {
  const consentId = randomUUID();
  const actor = member(tx.actor);
  tx.later({
    text: `INSERT INTO cases.consent (id, case_id, record_id, organisation_id, purpose, answer, guardian_answer,
         recipient_kind, recipient_organisation_id, circle_kinds, circle_country, circle_region, never_kinds,
         never_organisations, categories, valid_from, valid_until, text_version, text_language, manner, spoken_only,
         explained_by, occurred_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)`,
    values: [
      ...[consentId, caseId, recordId, actor.organisationId, row.purpose, row.answer, row.guardianAnswer],
      ...[
        row.recipientKind,
        row.recipientOrganisationId,
        row.circleKinds,
        row.circleCountry,
        row.circleRegion,
      ],
      ...[row.neverKinds, row.neverOrganisations, row.categories, row.validFrom, row.validUntil],
      ...[row.textVersion, row.textLanguage, row.manner, row.spokenOnly, actor.membershipId, occurredAt],
    ],
  });
  recordFact(tx, { consentId, caseId, fact: row.answer, occurredAt });
  return consentId;
}

/** Facts are only ever added. */
export function recordFact(
  tx: Tx,
  fact: {
    consentId: string;
    caseId: string;
    fact: ConsentAnswer | 'withdrawn' | 'expired';
    way?: string;
    occurredAt: Temporal.Instant;
  },
): void {
  const actor = tx.actor.kind === 'member' ? tx.actor : undefined;
  tx.later({
    text: `INSERT INTO cases.consent_fact (consent_id, case_id, fact, way, organisation_id, membership_id, occurred_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    values: [
      ...[fact.consentId, fact.caseId, fact.fact, fact.way ?? null],
      ...[actor?.organisationId ?? null, actor?.membershipId ?? null, fact.occurredAt],
    ],
  });
}
