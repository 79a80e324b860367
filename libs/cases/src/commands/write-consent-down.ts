import { formComplete, invalid, notFound, refused } from '@panoh/kernel';
import type { Tx, Vault } from '@panoh/platform';
import { member } from '../domain/acting';
import { type ConsentRow, consentRow } from '../domain/consent-row';
import { requireAccess } from '../queries/require-access';
import { formFacts, groundOf } from './form-ground';
import { readDocument, saveRecord } from './save-record';

/** What the written form may not change: what the person said yes or no to. */
const SAID = [
  'purpose',
  'answer',
  'guardianAnswer',
  'recipientKind',
  'recipientOrganisationId',
  'circleKinds',
  'circleCountry',
  'circleRegion',
  'neverKinds',
  'neverOrganisations',
  'categories',
] as const satisfies readonly (keyof ConsentRow)[];

interface SpokenConsent extends Pick<ConsentRow, (typeof SAID)[number]> {
  readonly caseId: string;
  readonly recordId: string;
  readonly organisationId: string;
  readonly revision: number;
  readonly complete: boolean;
}

const SPOKEN = `SELECT c.case_id AS "caseId", c.record_id AS "recordId", c.organisation_id AS "organisationId",
    r.revision, r.complete, c.purpose, c.answer, c.guardian_answer AS "guardianAnswer",
    c.recipient_kind AS "recipientKind", c.recipient_organisation_id AS "recipientOrganisationId",
    c.circle_kinds AS "circleKinds", c.circle_country AS "circleCountry", c.circle_region AS "circleRegion",
    c.never_kinds AS "neverKinds", c.never_organisations AS "neverOrganisations", c.categories
  FROM cases.consent AS c JOIN cases.record AS r ON r.id = c.record_id WHERE c.id = $1 AND c.spoken_only`;

/**
 * A consent that was only spoken gets its written form, which says the same (R15: within 24 hours).
 * @throws DomainError CONSENT.WRITTEN, CONSENT.DIFFERS, CONSENT.INCOMPLETE, FORM.INVALID
 */
export async function writeConsentDown(
  tx: Tx,
  vault: Vault,
  { consentId, document }: { consentId: string; document: unknown },
): Promise<{ caseId: string }> {
  const spoken = await tx.one<SpokenConsent>(SPOKEN, [consentId]);
  if (spoken === undefined) throw notFound();
  const { caseId, recordId } = spoken;
  const access = await requireAccess(tx, caseId, 'person');
  if (spoken.organisationId !== member(tx.actor).organisationId) throw notFound();
  if (spoken.complete) throw refused('CONSENT.WRITTEN', 'This consent has its written form already.');
  const facts = await formFacts(tx, access.ageClass);
  const form = await readDocument(tx, 'consent', document, facts);
  const { missing } = formComplete('consent', form, facts);
  if (missing.length > 0)
    throw invalid('CONSENT.INCOMPLETE', 'The consent is not complete. Answer what is missing.', { missing });
  const written = consentRow(form, {
    zone: (await groundOf(tx)).zone,
    isChild: facts.isChild || facts.ageDisputed,
    at: tx.now,
  });
  if (SAID.some((field) => JSON.stringify(written[field]) !== JSON.stringify(spoken[field])))
    throw refused(
      'CONSENT.DIFFERS',
      'The written form does not say what was spoken. Write down what was said, or ask anew.',
    );
  await saveRecord(tx, vault, {
    ...{
      caseId,
      recordId,
      formId: 'consent',
      document,
      occurredAt: tx.now,
      facts: { ageClass: access.ageClass },
    },
    ifRevision: spoken.revision,
  });
  tx.record({
    type: 'consent.written',
    subject: { kind: 'consent', id: consentId },
    caseId,
    data: { purpose: spoken.purpose },
  });
  return { caseId };
}
