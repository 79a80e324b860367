import type { ReadTx } from '@panoh/platform';
import type { Consent } from '../domain/consent';

export const CONSENT_COLUMNS = `id, case_id AS "caseId", record_id AS "recordId", organisation_id AS "organisationId", purpose, answer, guardian_answer AS "guardianAnswer",
  recipient_kind AS "recipientKind", recipient_organisation_id AS "recipientOrganisationId",
  circle_kinds AS "circleKinds", circle_country AS "circleCountry", circle_region AS "circleRegion",
  never_kinds AS "neverKinds", never_organisations AS "neverOrganisations", categories,
  valid_from AS "validFrom", valid_until AS "validUntil", ended_at AS "endedAt", occurred_at AS "occurredAt",
  spoken_only AND coalesce((SELECT NOT r.complete FROM cases.record AS r WHERE r.id = record_id), false) AS "awaitsWriting"`;

export async function findConsent(tx: ReadTx, consentId: string): Promise<Consent | undefined> {
  return tx.one<Consent>(`SELECT ${CONSENT_COLUMNS} FROM cases.consent WHERE id = $1`, [consentId]);
}

/** Held until the transaction ends: nobody withdraws it while something is opened on it. */
export async function lockConsent(
  tx: ReadTx,
  consentId: string,
  strength: 'share' | 'update' = 'share',
): Promise<Consent | undefined> {
  const lock = strength === 'share' ? 'FOR SHARE' : 'FOR UPDATE';
  return tx.one<Consent>(`SELECT ${CONSENT_COLUMNS} FROM cases.consent WHERE id = $1 ${lock}`, [consentId]);
}

/** Every answer of the case that the actor may know, newest first. */
export async function consentsOf(tx: ReadTx, caseId: string): Promise<Consent[]> {
  return tx.sql<Consent>(
    `SELECT ${CONSENT_COLUMNS} FROM cases.consent WHERE case_id = $1 ORDER BY recorded_at DESC, id`,
    [caseId],
  );
}
