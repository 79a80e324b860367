import type { OrganisationType } from '@panoh/kernel';
import type { ReadTx } from '@panoh/platform';

export interface OrganisationView {
  /** @format uuid */
  readonly id: string;
  readonly name: string;
  readonly type: OrganisationType;
  readonly country: string;
  readonly jurisdictions: string[];
  readonly region: string | null;
  /** @format uuid */
  readonly superiorId: string | null;
  readonly calendar: string;
  readonly zone: string;
  /** @format email */
  readonly dutyEmail: string | null;
  readonly dutyPhone: string | null;
  readonly revision: number;
}

const COLUMNS = `id, name, type, country, jurisdictions, region, superior_id AS "superiorId", calendar, zone,
  duty_email AS "dutyEmail", duty_phone AS "dutyPhone", revision`;

export async function findOrganisation(tx: ReadTx, id: string): Promise<OrganisationView | undefined> {
  return tx.one<OrganisationView>(
    `SELECT ${COLUMNS} FROM directory.organisation WHERE id = $1 AND closed_at IS NULL`,
    [id],
  );
}

/** @param after id of the last organisation of the page before; pages are in order of name */
export async function listOrganisations(
  tx: ReadTx,
  filter: {
    jurisdiction?: string;
    type?: string;
    region?: string;
    /** A part of the name, in any case. */
    search?: string;
    /** Offers this kind of service now. */
    service?: string;
    after?: string;
    limit: number;
  },
): Promise<OrganisationView[]> {
  return tx.sql<OrganisationView>(
    `SELECT ${COLUMNS} FROM directory.organisation
     WHERE closed_at IS NULL
       AND ($1::text IS NULL OR $1 = ANY (jurisdictions))
       AND ($2::text IS NULL OR type = $2)
       AND ($3::uuid IS NULL OR (name, id) > (SELECT name, id FROM directory.organisation WHERE id = $3))
       AND ($5::text IS NULL OR region = $5)
       AND ($6::text IS NULL OR strpos(lower(name), lower($6)) > 0)
       AND ($7::text IS NULL OR EXISTS (SELECT 1 FROM directory.service AS s
         WHERE s.organisation_id = organisation.id AND s.kind = $7 AND NOT s.paused))
     ORDER BY name, id LIMIT $4`,
    [
      ...[filter.jurisdiction ?? null, filter.type ?? null, filter.after ?? null, filter.limit],
      ...[filter.region ?? null, filter.search ?? null, filter.service ?? null],
    ],
  );
}
