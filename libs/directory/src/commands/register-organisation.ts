import type { Tx } from '@panoh/platform';
import { OrganisationEntity } from '../data/organisation.entity';
import { checkOrganisation, type NewOrganisation } from '../domain/organisation';

/**
 * Enters an organisation into the directory.
 * @param id given by the demo so that its organisations keep their ids; random otherwise
 */
export async function registerOrganisation(
  tx: Tx,
  organisation: NewOrganisation & { id: string },
): Promise<{ organisationId: string }> {
  checkOrganisation(organisation);
  await tx.repository(OrganisationEntity).insert({ ...organisation, jurisdictions: [...organisation.jurisdictions] });
  tx.record({ type: 'organisation.registered', subject: { kind: 'organisation', id: organisation.id } });
  return { organisationId: organisation.id };
}
