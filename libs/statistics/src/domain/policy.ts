import { type DominanceRule, type NoiseRules, perturbationTable, type PrimaryRules } from '@panoh/disclosure';
import { DIMENSION_IDS } from './dimension';
import { MEASURES } from './table-definition';

/** What a number may say about people; `config/disclosure/policy.yaml` explains each number. */
export interface DisclosurePolicy extends PrimaryRules {
  readonly dominance: DominanceRule;
  /** Of one table on the screen. */
  readonly mostCells: number;
  readonly mostFilters: number;
  readonly questionsADay: number;
  readonly noise: NoiseRules;
  readonly release: ReleaseLimits;
  readonly records: RecordRules;
}

export interface ReleaseLimits {
  /** Of one table. */
  readonly mostDimensions: number;
  /** Of all tables of one release. */
  readonly mostCells: number;
  /** Of one analyst in 24 hours. */
  readonly releasesADay: number;
  /** How long an analyst is kept waiting before the release goes on without them. */
  readonly interactiveSeconds: number;
  /** How long a release may be worked on. */
  readonly releaseMinutes: number;
}

/** For exports of records. */
export interface RecordRules {
  /** So many records must share all quasi-identifiers. */
  readonly k: number;
  /** Dimensions by which a record could be recognised by somebody who knows the person. */
  readonly quasiIdentifiers: readonly string[];
  /** How long another person may take to agree, before the request lapses. */
  readonly daysToDecide: number;
}

/** Under five, two people who know of each other find the third: no installation may go lower. */
const LOWEST = 5;
const SECONDS = { fewest: 1, most: 600 };
const MINUTES = { fewest: 1, most: 600 };
const MOST_DIMENSIONS = 5;
const MOST_DAYS_TO_DECIDE = 30;

/** @throws Error in one sentence naming file and key: a program with a wrong policy does not start */
export function checkPolicy(parsed: unknown, file: string): DisclosurePolicy {
  const read = reader(parsed, file);
  return {
    threshold: read.whole('threshold', LOWEST),
    zerosDisclosiveOn: read.list('zeros.disclosive-on', DIMENSION_IDS),
    wholeGroupsDisclosiveOn: read.list('whole-groups.disclosive-on', DIMENSION_IDS),
    dominance: {
      share: read.number('dominance.share', 0.5, 1),
      measures: read.list('dominance.measures', MEASURES),
    },
    mostCells: read.whole('screen.most-cells', 1),
    mostFilters: read.whole('screen.most-filters', 0),
    questionsADay: read.whole('screen.questions-a-day', 1),
    noise: noiseOf(read),
    release: {
      mostDimensions: read.whole('release.most-dimensions', 1, MOST_DIMENSIONS),
      mostCells: read.whole('release.most-cells', 1),
      releasesADay: read.whole('release.releases-a-day', 1),
      interactiveSeconds: read.whole('release.interactive-seconds', SECONDS.fewest, SECONDS.most),
      releaseMinutes: read.whole('release.release-minutes', MINUTES.fewest, MINUTES.most),
    },
    records: {
      k: read.whole('records.k', LOWEST),
      quasiIdentifiers: read.list('records.quasi-identifiers', DIMENSION_IDS, 1),
      daysToDecide: read.whole('records.days-to-decide', 1, MOST_DAYS_TO_DECIDE),
    },
  };
}

/** Not every variance can be had under the other two numbers: small counts have few results left. */
function noiseOf(read: Reader): NoiseRules {
  const noise = {
    variance: read.number('noise.variance', 1, 100),
    largestDeviation: read.whole('noise.largest-deviation', 1, 100),
    smallestPublished: read.whole('noise.smallest-published', 1, 100),
  };
  try {
    perturbationTable(noise);
  } catch {
    read.refuse(
      'noise.variance',
      'one that noise can have under "largest-deviation" and "smallest-published"',
    );
  }
  return noise;
}

interface Reader {
  refuse(key: string, wanted: string): never;
  number(key: string, lowest: number, highest: number): number;
  whole(key: string, lowest: number, highest?: number): number;
  list(key: string, known: readonly string[], fewest?: number): readonly string[];
}

function reader(parsed: unknown, file: string): Reader {
  const at = (key: string): unknown =>
    key.split('.').reduce<unknown>((part, name) => recordOf(part)[name], parsed);
  const refuse = (key: string, wanted: string): never => {
    throw new Error(`${file}: "${key}" must be ${wanted}.`);
  };
  return {
    refuse,
    number(key, lowest, highest) {
      const value = at(key);
      return typeof value === 'number' && value >= lowest && value <= highest
        ? value
        : refuse(key, `a number from ${String(lowest)} to ${String(highest)}`);
    },
    whole(key, lowest, highest = Number.MAX_SAFE_INTEGER) {
      const value = at(key);
      const most = highest === Number.MAX_SAFE_INTEGER ? '' : ` and at most ${String(highest)}`;
      return typeof value === 'number' && Number.isInteger(value) && value >= lowest && value <= highest
        ? value
        : refuse(key, `a whole number, at least ${String(lowest)}${most}`);
    },
    list(key, known, fewest = 0) {
      const value = at(key);
      const needed = fewest === 0 ? ', which may be empty' : ' of at least one name';
      if (!Array.isArray(value) || value.length < fewest) return refuse(key, `a list${needed}`);
      if (!value.every((one) => known.includes(one as string)))
        return refuse(key, `a list of names from: ${known.join(', ')}`);
      return value as string[];
    },
  };
}

const recordOf = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
