import { type Consent, consentFor, consentsOf, isTreatedAsChild, type Recipient } from '@panoh/cases';
import type { BedProfile, ServiceOffer } from '@panoh/directory';
import { notFound } from '@panoh/kernel';
import type { ReadTx, Vault } from '@panoh/platform';
import { type NeedMatter, readNeed } from '../data/lock-need';
import { openAsks } from '../data/sealed-ask';
import { askOf } from '../domain/ask';
import { type Candidate, type Match, rankMatches } from '../domain/rank-matches';
import { mayBeAsked } from '../domain/referral-facts';

/**
 * Who could help with a need, best first, each with the reasons for its rank; then who cannot, and why. For a
 * service without beds the service alone is judged.
 */
export async function matchBeds(
  tx: ReadTx,
  vault: Vault,
  needId: string,
  { legalBasis }: { legalBasis?: string | undefined } = {},
): Promise<Match[]> {
  const matter = await readNeed(tx, needId);
  const ask = (await openAsks(tx, vault, [needId])).get(needId);
  if (ask === undefined) throw notFound();
  const rows = await candidateRows(tx, matter);
  const consents = legalBasis === undefined ? await consentsOf(tx, matter.file.id) : [];
  const candidates = rows.map((row) => toCandidate(tx, matter, row, consents, legalBasis));
  return rankMatches(askOf(ask.document), matter.file.region, candidates);
}

interface CandidateRow extends ServiceOffer {
  readonly receiver: Recipient;
  readonly name: string;
  readonly beds: readonly { profile: BedProfile; free: boolean }[];
  readonly asked: boolean;
}

async function candidateRows(tx: ReadTx, { need, file }: NeedMatter): Promise<CandidateRow[]> {
  return tx.sql<CandidateRow>(
    `SELECT jsonb_build_object('id', o.id, 'type', o.type, 'country', o.country, 'region', o.region,
              'jurisdictions', o.jurisdictions) AS receiver, o.name,
       s.urgencies, s.languages, s.regions, s.genders, s.age_from AS "ageFrom", s.age_to AS "ageTo", s.paused,
       coalesce((SELECT jsonb_agg(jsonb_build_object('profile', b.profile,
                   'free', b.state = 'free' AND unfree.bed_id IS NULL) ORDER BY b.id)
                 FROM directory.bed AS b LEFT JOIN referrals.unfree_beds() AS unfree ON unfree.bed_id = b.id
                 WHERE b.organisation_id = o.id AND b.state <> 'out-of-service' AND s.kind = 'bed'), '[]') AS beds,
       EXISTS (SELECT 1 FROM referrals.referral AS r
               WHERE r.need_id = $1 AND r.to_organisation = o.id AND (r.ended_at IS NULL OR r.ended_by = o.id)) AS asked
     FROM directory.service AS s JOIN directory.organisation AS o ON o.id = s.organisation_id
     WHERE s.kind = $2 AND o.closed_at IS NULL AND $3 = ANY (o.jurisdictions) AND o.id <> $4
     ORDER BY o.id`,
    [need.id, need.service, file.jurisdiction, need.opened_by],
  );
}

function toCandidate(
  tx: ReadTx,
  { mechanism, never, file }: NeedMatter,
  row: CandidateRow,
  consents: readonly Consent[],
  legalBasis: string | undefined,
): Candidate {
  const { receiver, name, beds, asked, ...offer } = row;
  const purpose = mechanism.consents.recipients.get(receiver.type)?.name;
  const sought = { recipient: receiver, at: tx.now, ofChild: isTreatedAsChild(file.age_class) };
  const consented = purpose !== undefined && consentFor(consents, { ...sought, purpose }) !== undefined;
  const permitted = mayBeAsked(never, receiver, file.jurisdiction) && (consented || legalBasis !== undefined);
  return { organisationId: receiver.id, name, region: receiver.region, offer, beds, asked, permitted };
}
