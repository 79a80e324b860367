import type { Recipient } from '@panoh/cases';
import type { ReadTx } from '@panoh/platform';
import { readNeed } from '../data/lock-need';
import { mayBeAsked } from '../domain/referral-facts';

/** An organisation that offers what a need asks for. */
export interface RerouteCandidate {
  /** @format uuid */
  readonly organisationId: string;
  readonly name: string;
  readonly region: string | null;
  readonly sameRegion: boolean;
  readonly languages: readonly string[];
  /** It takes requests of this urgency. */
  readonly takesUrgency: boolean;
  readonly paused: boolean;
  readonly freeBeds: number;
  readonly beds: number;
  /** It was asked for this need already, and is still asked or said no. */
  readonly asked: boolean;
}

/**
 * Whom the commission could propose, the likeliest first. It knows codes, so only the service, the place and the
 * free beds are weighed here; whether a bed fits the person is judged by who carries the case.
 * @throws DomainError NOT_FOUND
 */
export async function rerouteCandidates(tx: ReadTx, needId: string): Promise<RerouteCandidate[]> {
  const { need, file, never } = await readNeed(tx, needId);
  const rows = await tx.sql<RerouteCandidate & { readonly receiver: Recipient }>(
    `SELECT * FROM (SELECT o.id AS "organisationId", o.name, o.region, coalesce(o.region = $3, false) AS "sameRegion",
       s.languages, $4 = ANY (s.urgencies) AS "takesUrgency", s.paused,
       (SELECT count(*)::integer FROM directory.bed AS b LEFT JOIN referrals.unfree_beds() AS unfree ON unfree.bed_id = b.id
        WHERE b.organisation_id = o.id AND b.state = 'free' AND unfree.bed_id IS NULL) AS "freeBeds",
       (SELECT count(*)::integer FROM directory.bed AS b
        WHERE b.organisation_id = o.id AND b.state <> 'out-of-service') AS beds,
       EXISTS (SELECT 1 FROM referrals.referral AS r
               WHERE r.need_id = $1 AND r.to_organisation = o.id AND (r.ended_at IS NULL OR r.ended_by = o.id)) AS asked,
       jsonb_build_object('id', o.id, 'type', o.type, 'country', o.country, 'region', o.region,
         'jurisdictions', o.jurisdictions) AS receiver
     FROM directory.service AS s JOIN directory.organisation AS o ON o.id = s.organisation_id
     WHERE s.kind = $2 AND o.closed_at IS NULL AND $5 = ANY (o.jurisdictions) AND o.id <> $6) AS candidate
     ORDER BY asked, paused, "takesUrgency" DESC, "freeBeds" > 0 DESC, "sameRegion" DESC, "freeBeds" DESC, name`,
    [need.id, need.service, file.region, need.urgency, file.jurisdiction, need.opened_by],
  );
  return rows
    .filter(({ receiver }) => mayBeAsked(never, receiver, file.jurisdiction))
    .map(({ receiver: _receiver, ...candidate }) => candidate);
}
