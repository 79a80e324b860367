import type { ReadTx } from '@panoh/platform';
import type { ServiceKind, ServiceOffer } from '../domain/service';

export interface ServiceView extends ServiceOffer {
  readonly id: string;
  readonly organisationId: string;
  readonly kind: ServiceKind;
  readonly revision: number;
}

export const SERVICE_COLUMNS = `id, organisation_id AS "organisationId", kind, urgencies, languages, regions, genders,
  age_from AS "ageFrom", age_to AS "ageTo", paused, revision`;

export async function findService(tx: ReadTx, id: string): Promise<ServiceView | undefined> {
  return tx.one<ServiceView>(`SELECT ${SERVICE_COLUMNS} FROM directory.service WHERE id = $1`, [id]);
}

/** What organisations offer, for the directory; in order of organisation and kind. */
export async function listServices(
  tx: ReadTx,
  filter: { organisationId?: string; kind?: string; limit: number },
): Promise<ServiceView[]> {
  return tx.sql<ServiceView>(
    `SELECT ${SERVICE_COLUMNS} FROM directory.service
     WHERE ($1::uuid IS NULL OR organisation_id = $1) AND ($2::text IS NULL OR kind = $2)
     ORDER BY organisation_id, kind LIMIT $3`,
    [filter.organisationId ?? null, filter.kind ?? null, filter.limit],
  );
}
