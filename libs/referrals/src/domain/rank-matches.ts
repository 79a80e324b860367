import type { BedProfile, ServiceOffer } from '@panoh/directory';
import type { Ask } from './ask';
import { type BedMisfit, misfitsOf, surplusOf } from './fit-bed';
import { type ServiceMisfit, serviceMisfitsOf, takesAllAges } from './fit-service';

/** One organisation that offers the service, and what is known of it. */
export interface Candidate {
  readonly organisationId: string;
  readonly name: string;
  readonly region: string | null;
  readonly offer: ServiceOffer;
  readonly beds: readonly { readonly profile: BedProfile; readonly free: boolean }[];
  /** Those waiting there for such a bed already. */
  readonly asked: boolean;
  /** Whether a consent or a legal ground lets it be asked. */
  readonly permitted: boolean;
}

export type Exclusion =
  | ServiceMisfit
  | BedMisfit
  | 'region-avoided'
  | 'asked-already'
  | 'not-permitted'
  | 'no-bed';
export type RankReason =
  | 'bed-free'
  | 'bed-fits-when-free'
  | 'language-spoken'
  | 'interpreter-needed'
  | 'same-region'
  | 'other-region'
  | 'takes-all-ages'
  | 'exact-profile';

export interface Match {
  readonly organisationId: string;
  readonly name: string;
  readonly region: string | null;
  /** Spoken there, as far as the directory says. */
  readonly languages: readonly string[];
  /** 1 is the best; null where excluded. */
  readonly rank: number | null;
  /** Why it ranks where it does, weightiest first. */
  readonly reasons: readonly RankReason[];
  /** Why it cannot be asked; empty where it can. */
  readonly exclusions: readonly Exclusion[];
  readonly freeBeds: number;
  readonly fittingBeds: number;
}

const WEIGHT: Record<RankReason, number> = {
  'bed-free': 100,
  'bed-fits-when-free': 0,
  'same-region': 20,
  'other-region': 0,
  'language-spoken': 10,
  'interpreter-needed': 0,
  'takes-all-ages': 4,
  'exact-profile': 2,
};

/** Who could help, best first, then who cannot and why. Ties keep the order of ids, so that it is always the same. */
export function rankMatches(ask: Ask, caseRegion: string | null, candidates: readonly Candidate[]): Match[] {
  const judged = candidates.map((candidate) => judge(ask, caseRegion, candidate));
  const able = judged.filter(({ exclusions }) => exclusions.length === 0);
  const weightOf = (match: Match): number => match.reasons.reduce((sum, reason) => sum + WEIGHT[reason], 0);
  const ordered = able.toSorted(
    (one, other) => weightOf(other) - weightOf(one) || (one.organisationId < other.organisationId ? -1 : 1),
  );
  return [
    ...ordered.map((match, index) => ({ ...match, rank: index + 1 })),
    ...judged.filter(({ exclusions }) => exclusions.length > 0),
  ];
}

function judge(ask: Ask, caseRegion: string | null, candidate: Candidate): Match {
  const { organisationId, name, region, offer, beds } = candidate;
  const fitting = beds.filter(({ profile }) => misfitsOf(ask, profile).length === 0);
  const free = fitting.filter((bed) => bed.free);
  const exclusions: Exclusion[] = [...serviceMisfitsOf(ask, offer, caseRegion)];
  if (region !== null && ask.avoidRegions.includes(region)) exclusions.push('region-avoided');
  if (candidate.asked) exclusions.push('asked-already');
  if (!candidate.permitted) exclusions.push('not-permitted');
  if (ask.service === 'bed' && fitting.length === 0) exclusions.push(...bedExclusions(ask, beds));
  const reasons: RankReason[] = [];
  if (ask.service === 'bed') reasons.push(free.length > 0 ? 'bed-free' : 'bed-fits-when-free');
  reasons.push(caseRegion !== null && region === caseRegion ? 'same-region' : 'other-region');
  const languages = new Set([...offer.languages, ...fitting.flatMap(({ profile }) => profile.languages)]);
  reasons.push(ask.languages.some((one) => languages.has(one)) ? 'language-spoken' : 'interpreter-needed');
  if (takesAllAges(ask, offer)) reasons.push('takes-all-ages');
  if (fitting.some(({ profile }) => surplusOf(ask, profile) === 0)) reasons.push('exact-profile');
  return {
    ...{ organisationId, name, region, languages: [...languages] },
    rank: null,
    reasons: exclusions.length > 0 ? [] : reasons,
    exclusions: [...new Set(exclusions)],
    freeBeds: free.length,
    fittingBeds: fitting.length,
  };
}

/** Of the bed that comes nearest, so that a referrer learns what would have to change. */
function bedExclusions(ask: Ask, beds: Candidate['beds']): Exclusion[] {
  const [nearest] = beds
    .map(({ profile }) => misfitsOf(ask, profile))
    .toSorted((one, other) => one.length - other.length);
  return nearest ?? ['no-bed'];
}
