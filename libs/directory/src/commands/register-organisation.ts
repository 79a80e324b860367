import { invalid } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import { OrganisationEntity } from '../data/organisation.entity';
import { checkOrganisation, type NewOrganisation } from '../domain/organisation';
import { findOrganisation } from '../queries/organisations';

/**
 * Enters an organisation into the directory.
 * @throws DomainError ORGANISATION.COUNTRY, ORGANISATION.JURISDICTION, ORGANISATION.SUPERIOR
 * @param id given by the demo so that its organisations keep their ids; random otherwise
 */
export async function registerOrganisation(
  tx: Tx,
  organisation: NewOrganisation & { id: string },
): Promise<{ organisationId: string }> {
  checkOrganisation(organisation);
  checkOwnJurisdictions(tx, organisation);
  await checkSuperior(tx, organisation.superiorId);
  await tx
    .repository(OrganisationEntity)
    .insert({ ...organisation, jurisdictions: [...organisation.jurisdictions] });
  tx.record({ type: 'organisation.registered', subject: { kind: 'organisation', id: organisation.id } });
  return { organisationId: organisation.id };
}

/** An administrator enters organisations of the jurisdictions the own one acts in; a program those it is given. */
function checkOwnJurisdictions({ actor }: Tx, { jurisdictions }: NewOrganisation): void {
  if (actor.kind !== 'member' || jurisdictions.every((code) => actor.jurisdictions.includes(code))) return;
  throw invalid(
    'ORGANISATION.JURISDICTION',
    'Your organisation does not act in every jurisdiction you named. Name only those in which it acts.',
  );
}

async function checkSuperior(tx: Tx, superiorId: string | null): Promise<void> {
  if (superiorId !== null && (await findOrganisation(tx, superiorId)) === undefined)
    throw invalid(
      'ORGANISATION.SUPERIOR',
      'The superior is not in the directory. Choose one that is listed.',
    );
}
