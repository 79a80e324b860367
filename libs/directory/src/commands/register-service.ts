import { type MemberActor, refused } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import { checkServiceOffer, type ServiceKind, type ServiceOffer } from '../domain/service';

/** Offers a kind of service in the name of the actor's own organisation. */
export async function registerService(
  tx: Tx,
  actor: MemberActor,
  service: ServiceOffer & { kind: ServiceKind },
): Promise<{ serviceId: string }> {
  return enterService(tx, { ...service, organisationId: actor.organisationId });
}

/**
 * The same for a program (demo, import), which says whose service it is.
 * @throws DomainError SERVICE.OFFERED_ALREADY: an organisation offers each kind once
 */
export async function enterService(
  tx: Tx,
  service: ServiceOffer & { kind: ServiceKind; organisationId: string },
): Promise<{ serviceId: string }> {
  checkServiceOffer(service);
  const row = await tx.one<{ id: string }>(
    `INSERT INTO directory.service
       (organisation_id, kind, urgencies, languages, regions, genders, age_from, age_to, paused)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT ON CONSTRAINT service_once DO NOTHING RETURNING id`,
    [
      service.organisationId,
      service.kind,
      service.urgencies,
      service.languages,
      service.regions,
      service.genders,
      service.ageFrom,
      service.ageTo,
      service.paused,
    ],
  );
  if (row === undefined)
    throw refused(
      'SERVICE.OFFERED_ALREADY',
      'Your organisation offers this service already. Change the entry that is there.',
    );
  tx.record({
    type: 'service.registered',
    subject: { kind: 'service', id: row.id },
    organisationId: service.organisationId,
    data: { service: service.kind },
  });
  return { serviceId: row.id };
}
