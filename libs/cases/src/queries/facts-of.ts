import type { FormDocument } from '@panoh/kernel';
import type { ReadTx, Vault } from '@panoh/platform';
import { findOrganisation } from '@panoh/directory';
import { openParts } from '../data/sealed-parts';
import type { AgeClass, Urgency } from '../domain/case-words';
import { type Consent, type ConsentState, isRecipient, stateOf } from '../domain/consent';
import { consentsOf } from './consents';
import { requireAccess } from './require-access';

/** What guards of a mechanism may ask about a case: codes and booleans, never an answer in words. */
export interface CaseFacts {
  readonly ageClass: AgeClass;
  readonly urgency: Urgency;
  readonly lifeDanger: boolean;
  readonly riskAssessed: boolean;
  /** Forms that some organisation has completed. */
  readonly records: readonly string[];
  /** By purpose, for the recipient asked about. A purpose never asked about is absent. */
  readonly consents: Readonly<Record<string, ConsentState>>;
  readonly legalBases: readonly string[];
  /** Absent until a preliminary identification that the actor may open is written. */
  readonly identification?: {
    readonly act: boolean;
    readonly means: boolean;
    readonly purpose: boolean;
    readonly conclusion?: 'indicated' | 'not-indicated' | 'unclear';
  };
}

/**
 * @param vault without it the identification is not opened and stays unknown
 * @param recipientOrganisationId consents that name somebody count only if this organisation is meant
 */
export async function factsOf(
  tx: ReadTx,
  vault: Vault | undefined,
  caseId: string,
  recipientOrganisationId?: string,
): Promise<CaseFacts> {
  const access = await requireAccess(tx, caseId, 'code');
  const forms = await tx.one<{ forms: string[] }>(`SELECT cases.completed_forms($1) AS forms`, [caseId]);
  const bases = await tx.sql<{ basis: string }>(
    `SELECT DISTINCT coalesce(basis, ground) AS basis FROM cases.access_grant
     WHERE case_id = $1 AND ground IN ('legal-basis', 'threat-to-life') AND closed_at IS NULL
       AND (until IS NULL OR until > panoh.now())`,
    [caseId],
  );
  const records = forms?.forms ?? [];
  return {
    ageClass: access.ageClass,
    urgency: access.urgency,
    lifeDanger: access.urgency === 'life-danger',
    riskAssessed: records.includes('risk'),
    records,
    consents: await consentStates(tx, caseId, recipientOrganisationId),
    legalBases: bases.map(({ basis }) => basis),
    identification: vault && (await identificationOf(tx, vault, caseId)),
  };
}

/** A yes that lives counts before everything; else the newest answer. */
async function consentStates(
  tx: ReadTx,
  caseId: string,
  recipientId: string | undefined,
): Promise<Record<string, ConsentState>> {
  const recipient = recipientId === undefined ? undefined : await findOrganisation(tx, recipientId);
  const concerns = (consent: Consent): boolean =>
    consent.answer !== 'given' ||
    recipient === undefined ||
    consent.recipientKind === 'own-organisation' ||
    isRecipient(consent, recipient);
  const states: Record<string, ConsentState> = {};
  for (const consent of (await consentsOf(tx, caseId)).filter(concerns)) {
    const state = stateOf(consent, tx.now);
    const { purpose } = consent;
    if (states[purpose] === undefined || state === 'given') states[purpose] = state;
  }
  return states;
}

async function identificationOf(
  tx: ReadTx,
  vault: Vault,
  caseId: string,
): Promise<CaseFacts['identification']> {
  const parts = await openParts(tx, vault, caseId, { formId: 'identification', categories: ['story'] });
  const document = await newest(tx, caseId, parts);
  if (document === undefined) return undefined;
  const answered = (field: string): boolean => document[field] !== undefined;
  return {
    act: answered('acts'),
    means: answered('means'),
    purpose: answered('purposes'),
    conclusion: document.conclusion as 'indicated' | 'not-indicated' | 'unclear' | undefined,
  };
}

async function newest(
  tx: ReadTx,
  caseId: string,
  parts: readonly { recordId: string; document: FormDocument }[],
): Promise<FormDocument | undefined> {
  if (parts.length < 2) return parts[0]?.document;
  const row = await tx.one<{ id: string }>(
    `SELECT id FROM cases.record WHERE case_id = $1 AND form_id = 'identification' AND id = ANY ($2)
     ORDER BY changed_at DESC, revision DESC LIMIT 1`,
    [caseId, parts.map(({ recordId }) => recordId)],
  );
  return parts.find(({ recordId }) => recordId === row?.id)?.document;
}
