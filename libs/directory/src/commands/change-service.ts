import { type MemberActor, notFound, stale } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import { checkServiceOffer, type ServiceOffer } from '../domain/service';
import { SERVICE_COLUMNS, type ServiceView } from '../queries/services';

/** Corrects what the actor's own organisation offers; what is not named stays as it is. */
export async function changeService(
  tx: Tx,
  actor: MemberActor,
  change: { serviceId: string; offer: Partial<ServiceOffer>; ifRevision?: number },
): Promise<{ revision: number }> {
  const service = await tx.one<ServiceView>(
    `SELECT ${SERVICE_COLUMNS} FROM directory.service WHERE id = $1 AND organisation_id = $2 FOR UPDATE`,
    [change.serviceId, actor.organisationId],
  );
  if (service === undefined) throw notFound();
  if (change.ifRevision !== undefined && change.ifRevision !== service.revision) throw stale();
  const offer: ServiceOffer = {
    urgencies: change.offer.urgencies ?? service.urgencies,
    languages: change.offer.languages ?? service.languages,
    regions: change.offer.regions ?? service.regions,
    genders: change.offer.genders ?? service.genders,
    ageFrom: change.offer.ageFrom ?? service.ageFrom,
    ageTo: change.offer.ageTo ?? service.ageTo,
    paused: change.offer.paused ?? service.paused,
  };
  checkServiceOffer(offer);
  await tx.sql(
    `UPDATE directory.service SET urgencies = $2, languages = $3, regions = $4, genders = $5, age_from = $6,
       age_to = $7, paused = $8, revision = revision + 1 WHERE id = $1`,
    [
      change.serviceId,
      offer.urgencies,
      offer.languages,
      offer.regions,
      offer.genders,
      offer.ageFrom,
      offer.ageTo,
      offer.paused,
    ],
  );
  tx.record({
    type: 'service.changed',
    subject: { kind: 'service', id: change.serviceId },
    organisationId: actor.organisationId,
    data: { service: service.kind, paused: offer.paused },
  });
  return { revision: service.revision + 1 };
}
