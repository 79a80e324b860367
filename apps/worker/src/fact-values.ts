import type { CodedCase } from '@panoh/cases';
import { type FactValues, NOTHING_KNOWN, type Provenance } from '@panoh/statistics';
import type { CountMonths } from '@panoh/statistics';

/** What other libs know of a case for its fact, beside what its forms say. */
export interface Surroundings {
  readonly counts: CountMonths;
  readonly referringKind: string | null;
  readonly receivingKind: string | null;
  readonly outcome: string | null;
  readonly hoursToBed: number | null;
  readonly clockResults: readonly string[];
  readonly contributor: string | null;
}

/** Which answer of which form speaks for a dimension; the first that was given. */
const ONE = {
  countryOfExploitation: ['signal.placeCountry'],
  citizenship: ['person.citizenship'],
  gender: ['person.gender', 'signal.gender'],
  ageBand: ['person.ageBand'],
  channel: ['signal.channel'],
} as const;
const MANY = {
  exploitation: ['identification.purposes', 'signal.suspectedForms'],
  sexualExploitation: ['identification.sexualExploitation'],
  industry: ['identification.industry'],
  meansOfControl: ['identification.controlMethods'],
  recruitment: ['identification.recruitmentMethods'],
  recruiterRelation: ['identification.relationshipToTrafficker'],
} as const;

/** A fact out of codes. Pure, so that the recount of a night says what the event of the day said. */
export function factValues(
  coded: CodedCase,
  around: Surroundings,
): { values: FactValues; provenance: Provenance } {
  const provenance: Record<string, string> = {};
  const answer = (dimension: string, places: readonly string[]): readonly string[] | null => {
    for (const place of places) {
      const found = coded.values.find((value) => placeOf(value) === place || isKeptOfRefusal(value, place));
      if (found === undefined) continue;
      provenance[dimension] = found.formId ?? 'refusal';
      return [...found.codes].sort();
    }
    return null;
  };
  const one = (dimension: keyof typeof ONE): string | null => answer(dimension, ONE[dimension])?.[0] ?? null;
  const many = (dimension: keyof typeof MANY): readonly string[] | null => answer(dimension, MANY[dimension]);
  const values: FactValues = {
    ...NOTHING_KNOWN,
    counts: around.counts,
    jurisdiction: coded.jurisdiction,
    region: coded.region,
    countryOfExploitation: one('countryOfExploitation'),
    citizenship: one('citizenship'),
    gender: one('gender'),
    ageBand: one('ageBand'),
    majority: majorityOf(coded.ageClass),
    exploitation: many('exploitation'),
    sexualExploitation: many('sexualExploitation'),
    industry: many('industry'),
    meansOfControl: many('meansOfControl'),
    recruitment: many('recruitment'),
    recruiterRelation: many('recruiterRelation'),
    channel: one('channel'),
    referringKind: around.referringKind,
    receivingKind: around.receivingKind,
    outcome: around.outcome,
    timeToBed: around.hoursToBed === null ? null : bandOf(around.hoursToBed),
    clockResults: around.clockResults.length > 0 ? around.clockResults : null,
    contributor: around.contributor,
  };
  return { values, provenance };
}

type Value = CodedCase['values'][number];

const placeOf = ({ formId, field }: Value): string => `${formId ?? ''}.${field}`;
/** A refusal has no forms; its kept answers bear the names of the fields they would have filled. */
const isKeptOfRefusal = ({ formId, field }: Value, place: string): boolean =>
  formId === undefined && place.endsWith(`.${field}`);

/** While an age is in dispute nothing is known for counting, whatever protection the doubt brings. */
function majorityOf(ageClass: string): FactValues['majority'] {
  if (ageClass === 'adult') return 'adult';
  return ageClass === 'child' ? 'minor' : null;
}

function bandOf(hours: number): string {
  if (hours < 24) return '0-24h';
  if (hours < 72) return '24-72h';
  return hours < 168 ? '3-7d' : 'over-7d';
}
