import { DIMENSION_IDS, type Measure, MEASURES, type TableDefinition } from '@panoh/statistics';
import { UsageError } from './command';

/** Words people use, for the ids that dimensions have. */
export const ALIASES: Readonly<Record<string, string>> = {
  form: 'exploitation',
  sex: 'gender',
  age: 'age-band',
  country: 'jurisdiction',
  nationality: 'citizenship',
  control: 'means-of-control',
  recruiter: 'recruiter-relation',
  bed: 'time-to-bed',
};

export interface TableWords {
  readonly rows: string;
  readonly columns?: string;
  readonly where: readonly string[];
  readonly group: readonly string[];
  readonly measure: string;
  readonly from: string;
  readonly to: string;
  readonly 'known-on'?: string;
}

/** @throws UsageError naming the word that is not known */
export function tableQuestion(words: TableWords): TableDefinition {
  const { rows, columns, where, group, measure, from, to } = words;
  if (!(MEASURES as readonly string[]).includes(measure))
    throw new UsageError(`There is no measure "${measure}". Measures: ${MEASURES.join(', ')}.`);
  const groupings = group
    .map((word) => pairOf(word, '--group'))
    .map(([dimension, grouping]) => ({ dimension, grouping }));
  return {
    measure: measure as Measure,
    rows: [dimensionOf(rows)],
    columns: columns === undefined ? [] : [dimensionOf(columns)],
    ...(groupings.length > 0 && { groupings }),
    filters: where
      .map((word) => pairOf(word, '--where'))
      .map(([dimension, codes]) => ({ dimension, codes: [...new Set(codes.split(','))].sort() })),
    ...{ from, to, asKnownOn: words['known-on'] ?? null },
  };
}

function pairOf(word: string, option: string): readonly [dimension: string, value: string] {
  const [, dimension, value] = /^([^=]+)=(.+)$/.exec(word) ?? [];
  if (dimension === undefined || value === undefined)
    throw new UsageError(
      `Write ${option} as dimension=value, for example ${option} ${EXAMPLES[option] ?? ''}.`,
    );
  return [dimensionOf(dimension), value];
}

const EXAMPLES: Readonly<Record<string, string>> = {
  '--where': 'country=UZ,KZ',
  '--group': 'age=child-adult',
};

function dimensionOf(word: string): string {
  const id = Object.hasOwn(ALIASES, word) ? ALIASES[word] : word;
  if (id !== undefined && (DIMENSION_IDS as readonly string[]).includes(id)) return id;
  const short = Object.entries(ALIASES).map(([alias, meant]) => `${alias} (${meant})`);
  throw new UsageError(
    `There is no dimension "${word}". Dimensions: ${DIMENSION_IDS.join(', ')}; in short: ${short.join(', ')}.`,
  );
}
