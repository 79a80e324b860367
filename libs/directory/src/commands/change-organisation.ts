import { forbidden, type MemberActor, notFound, stale } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import { checkContact } from '../domain/organisation';
import { findOrganisation } from '../queries/organisations';

export interface OrganisationChange {
  readonly organisationId: string;
  readonly name?: string;
  readonly dutyEmail?: string | null;
  readonly dutyPhone?: string | null;
  readonly region?: string | null;
  /** The revision the change was made from; without it the last one wins. */
  readonly ifRevision?: number;
}

/**
 * Corrects how an organisation is called and reached. Its country, its jurisdictions and its kind stay: other law
 * would hold for cases that are under way. Its region says what its secretaries watch, so only the administrator of
 * its superior moves it.
 * @throws DomainError NOT_FOUND, ORGANISATION.REGION, ORGANISATION.NAME, ORGANISATION.PHONE, VERSION.STALE
 */
export async function changeOrganisation(
  tx: Tx,
  actor: MemberActor,
  change: OrganisationChange,
): Promise<{ revision: number }> {
  const before = await findOrganisation(tx, change.organisationId);
  const isSuperior = before?.superiorId === actor.organisationId;
  if (before === undefined || !(isSuperior || before.id === actor.organisationId)) throw notFound();
  const after = {
    name: (change.name ?? before.name).trim(),
    dutyEmail: change.dutyEmail === undefined ? before.dutyEmail : change.dutyEmail,
    dutyPhone: change.dutyPhone === undefined ? before.dutyPhone : change.dutyPhone,
    region: change.region === undefined ? before.region : change.region,
  };
  if (after.region !== before.region && !isSuperior)
    throw forbidden(
      'ORGANISATION.REGION',
      'The region says which cases your secretaries watch. Ask the administrator of the superior organisation to change it.',
    );
  checkContact(after);
  const row = await tx.one<{ revision: number }>(
    `UPDATE directory.organisation SET name = $2, duty_email = $3, duty_phone = $4, region = $5, revision = revision + 1
     WHERE id = $1 AND ($6::integer IS NULL OR revision = $6) RETURNING revision`,
    [...[before.id, after.name, after.dutyEmail, after.dutyPhone, after.region], change.ifRevision ?? null],
  );
  if (row === undefined) throw stale({ revision: before.revision });
  const fields = (Object.keys(after) as (keyof typeof after)[]).filter((key) => after[key] !== before[key]);
  tx.record({ type: 'organisation.changed', subject: { kind: 'organisation', id: before.id }, fields });
  return row;
}
