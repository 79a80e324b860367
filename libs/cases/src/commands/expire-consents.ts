import type { Temporal } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import { closeGrants } from './close-grants';
import { recordFact } from './record-consent';

interface EndedConsent {
  readonly id: string;
  readonly caseId: string;
  readonly organisationId: string;
  readonly purpose: string;
  readonly validUntil: Temporal.Instant;
}

const COLUMNS = `id, case_id AS "caseId", organisation_id AS "organisationId", purpose, valid_until AS "validUntil"`;

/**
 * The sweep of consents and of grants with an end: what has run out ends, with what rested on it; what runs
 * out in 14, 7 and 1 days is announced once each. Two workers share the work without doubling it.
 * @returns how many rows were worked: 0 means nothing is due
 */
export async function expireConsents(tx: Tx, limit = 200): Promise<number> {
  const ended = await endConsents(tx, limit);
  const announced = await announce(tx, limit);
  const grants = await closeRunOut(tx, limit);
  return ended + announced + grants;
}

async function endConsents(tx: Tx, limit: number): Promise<number> {
  const ended = await tx.sql<EndedConsent>(
    `UPDATE cases.consent SET ended_at = panoh.now() WHERE id IN (
       SELECT c.id FROM cases.consent AS c WHERE c.answer = 'given' AND c.ended_at IS NULL AND c.valid_until <= panoh.now()
       ORDER BY c.valid_until LIMIT $1 FOR UPDATE SKIP LOCKED)
     RETURNING ${COLUMNS}`,
    [limit],
  );
  for (const consent of ended) {
    const { id: consentId, caseId } = consent;
    recordFact(tx, { consentId, caseId, fact: 'expired', occurredAt: consent.validUntil });
    if (consent.purpose === 'P2') await tx.sql(`SELECT cases.drop_tokens($1)`, [caseId]);
    const closed = await closeGrants(tx, { caseId, consentId, reason: 'expired' });
    tx.record({
      type: 'consent.expired',
      subject: { kind: 'consent', id: consentId },
      caseId,
      organisationId: consent.organisationId,
      occurredAt: consent.validUntil,
      data: { purpose: consent.purpose, recipients: closed.map(({ organisationId }) => organisationId) },
    });
  }
  return ended.length;
}

async function announce(tx: Tx, limit: number): Promise<number> {
  const near = await tx.sql<EndedConsent & { days: number }>(
    `UPDATE cases.consent SET announced_days = due.days FROM (
       SELECT c.id AS due_id, near.days FROM cases.consent AS c CROSS JOIN LATERAL (
         SELECT CASE WHEN c.valid_until <= panoh.now() + interval '1 day' THEN 1
                     WHEN c.valid_until <= panoh.now() + interval '7 days' THEN 7 ELSE 14 END AS days) AS near
       WHERE c.answer = 'given' AND c.ended_at IS NULL AND c.valid_until > panoh.now()
         AND c.valid_until <= panoh.now() + interval '14 days'
         AND (c.announced_days IS NULL OR c.announced_days > near.days)
       ORDER BY c.valid_until LIMIT $1 FOR UPDATE OF c SKIP LOCKED) AS due
     WHERE id = due.due_id RETURNING ${COLUMNS}, due.days`,
    [limit],
  );
  for (const consent of near)
    tx.record({
      type: 'consent.expires-soon',
      subject: { kind: 'consent', id: consent.id },
      caseId: consent.caseId,
      organisationId: consent.organisationId,
      data: { purpose: consent.purpose, days: consent.days },
    });
  return near.length;
}

/** A grant with an end of its own (an answer-by, an exception's time box) opens nothing after it; here it is told. */
async function closeRunOut(tx: Tx, limit: number): Promise<number> {
  const closed = await tx.sql<{
    id: string;
    caseId: string;
    organisationId: string;
    referralId: string | null;
  }>(
    `UPDATE cases.access_grant SET closed_at = until, close_reason = 'expired' WHERE id IN (
       SELECT g.id FROM cases.access_grant AS g WHERE g.closed_at IS NULL AND g.until <= panoh.now()
       ORDER BY g.until LIMIT $1 FOR UPDATE SKIP LOCKED)
     RETURNING id, case_id AS "caseId", organisation_id AS "organisationId", referral_id AS "referralId"`,
    [limit],
  );
  for (const grant of closed)
    tx.record({
      type: 'grant.closed',
      subject: { kind: 'grant', id: grant.id },
      caseId: grant.caseId,
      organisationId: grant.organisationId,
      data: { organisationId: grant.organisationId, reason: 'expired', referralId: grant.referralId },
    });
  return closed.length;
}
