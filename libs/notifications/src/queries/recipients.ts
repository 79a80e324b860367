import type { ReadTx } from '@panoh/platform';
import type { Audience, Territory } from '../domain/audience';

/** A member, or with no membership the inbox of the organisation. */
export interface Recipient {
  readonly organisationId: string;
  readonly membershipId: string | null;
}

const worksOnCases = (membership: 'm' | 'l'): string =>
  `${membership}.role NOT IN ('administrator', 'analyst', 'auditor')`;
const MEMBERS = `SELECT m.organisation_id AS "organisationId", m.id AS "membershipId"
  FROM identity.membership AS m JOIN directory.organisation AS o ON o.id = m.organisation_id
  WHERE m.ended_at IS NULL AND m.confirmed_at IS NOT NULL AND o.closed_at IS NULL AND ${worksOnCases('m')}`;

/** Who they are now: a membership that has ended since hears nothing. */
export async function recipientsOf(tx: ReadTx, audience: Audience): Promise<Recipient[]> {
  switch (audience.to) {
    case 'organisation':
      return onDuty(tx, [audience.organisationId]);
    case 'superior-of':
      return onDuty(
        tx,
        await column(
          tx,
          `SELECT superior_id AS id FROM directory.organisation WHERE id = $1 AND superior_id IS NOT NULL`,
          [audience.organisationId],
        ),
      );
    case 'leads':
      return tx.sql<Recipient>(`${MEMBERS} AND m.lead AND m.organisation_id = $1`, [audience.organisationId]);
    case 'member':
      return tx.sql<Recipient>(`${MEMBERS} AND m.id = $1`, [audience.membershipId]);
    case 'case-workers':
      return caseWorkers(tx, audience.caseId);
    case 'territorial-secretaries': {
      const { jurisdictions, region } = await territory(tx, audience.of);
      return tx.sql<Recipient>(
        `${MEMBERS} AND m.role = 'territorial-secretary' AND o.jurisdictions && $1::text[]
           AND ($2::text IS NULL OR o.region IS NOT DISTINCT FROM $2)`,
        [jurisdictions, region],
      );
    }
    case 'national-coordinators': {
      const { jurisdictions } = await territory(tx, audience.of);
      return tx.sql<Recipient>(
        `${MEMBERS} AND m.role = 'national-coordinator' AND o.jurisdictions && $1::text[]`,
        [jurisdictions],
      );
    }
    case 'holders':
      return onDuty(
        tx,
        await column(
          tx,
          `SELECT DISTINCT g.organisation_id AS id FROM cases.access_grant AS g
           JOIN directory.organisation AS o ON o.id = g.organisation_id
           WHERE g.case_id = $1 AND g.closed_at IS NULL AND (g.until IS NULL OR g.until > panoh.now()) AND o.type = ANY ($2)`,
          [audience.caseId, audience.organisationTypes],
        ),
      );
  }
}

/** The inbox, and the leads; where there is no lead who works on cases, everyone who works on cases. */
async function onDuty(tx: ReadTx, organisationIds: readonly string[]): Promise<Recipient[]> {
  const members = await tx.sql<Recipient>(
    `${MEMBERS} AND m.organisation_id = ANY ($1)
       AND (m.lead OR NOT EXISTS (SELECT 1 FROM identity.membership AS l WHERE l.organisation_id = m.organisation_id
                                    AND l.lead AND l.ended_at IS NULL AND l.confirmed_at IS NOT NULL AND ${worksOnCases('l')}))`,
    [organisationIds],
  );
  return [...organisationIds.map((organisationId) => ({ organisationId, membershipId: null })), ...members];
}

async function caseWorkers(tx: ReadTx, caseId: string): Promise<Recipient[]> {
  const stewards = await column(
    tx,
    `SELECT organisation_id AS id FROM cases.stewardship WHERE case_id = $1 AND to_at IS NULL`,
    [caseId],
  );
  const assigned = await tx.sql<Recipient>(
    `${MEMBERS} AND m.organisation_id = ANY ($2) AND EXISTS (
       SELECT 1 FROM cases.assignment AS a WHERE a.case_id = $1 AND a.membership_id = m.id AND a.ended_at IS NULL)`,
    [caseId, stewards],
  );
  return assigned.length > 0 ? assigned : onDuty(tx, stewards);
}

async function territory(
  tx: ReadTx,
  of: Territory,
): Promise<{ jurisdictions: string[]; region: string | null }> {
  const row =
    'caseId' in of
      ? await tx.one<{ jurisdictions: string[]; region: string | null }>(
          `SELECT ARRAY[jurisdiction] AS jurisdictions, region FROM cases.case_file WHERE id = $1`,
          [of.caseId],
        )
      : await tx.one<{ jurisdictions: string[]; region: string | null }>(
          `SELECT ARRAY[country] AS jurisdictions, region FROM directory.organisation WHERE id = $1`,
          [of.organisationId],
        );
  return row ?? { jurisdictions: [], region: null };
}

const column = async (tx: ReadTx, text: string, values: readonly unknown[]): Promise<string[]> =>
  (await tx.sql<{ id: string }>(text, values)).map(({ id }) => id);
