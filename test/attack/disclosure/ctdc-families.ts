import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import type { DeclaredHeading, DeclaredTable } from '@panoh/disclosure';
import { readCtdc } from '@panoh/statistics';
import type { Counted } from './count-family';

/** The global dataset of the Counter-Trafficking Data Collaborative, where the folder lies beside the repository. */
const FOLDER = path.resolve('../shared/data/ctdc');
const FILES = {
  all: 'CTDC_global_kanon_20210715.csv.gz',
  'central-asia': 'CTDC_global_kanon_20210715_central_asia_subset.csv',
} as const;
export const isCtdcHere = (): boolean =>
  Object.values(FILES).every((file) => existsSync(path.join(FOLDER, file)));

const FIRST_DAY = '2020-01-01';
const SECOND_DAY = '2021-01-01';
/** Whoever was registered later than this is known on the second day only. */
const LAST_YEAR_OF_FIRST = 2016;

export function ctdcPeople(which: keyof typeof FILES): Counted[] {
  const bytes = readFileSync(path.join(FOLDER, FILES[which]));
  const text = which === 'all' ? gunzipSync(bytes).toString('utf8') : bytes.toString('utf8');
  const rows = parse<Record<string, string>>(text, { columns: true, bom: true });
  return rows.flatMap((row): Counted[] => {
    const read = readCtdc(row);
    if ('reason' in read) return [];
    const { values } = read;
    return [
      {
        codes: {
          gender: values.gender ?? '_not-known',
          'age-band': values.ageBand ?? '_not-known',
          citizenship: values.citizenship ?? '_not-known',
          'country-of-exploitation': values.countryOfExploitation ?? '_not-known',
          channel: values.channel ?? '_not-known',
        },
        several: {
          exploitation: values.exploitation,
          'recruiter-relation': values.recruiterRelation,
        },
        from: (values.year ?? 0) > LAST_YEAR_OF_FIRST ? SECOND_DAY : FIRST_DAY,
      },
    ];
  });
}

export interface CtdcFamily {
  /** What kind of attack it is open to. */
  readonly attack: string;
  readonly tables: readonly DeclaredTable[];
}

/** Families of tables as they are published, one for each way in which they can be turned back. */
export function ctdcFamilies(people: readonly Counted[], most: number): CtdcFamily[] {
  const countries = dimension('citizenship', [TOTAL, ...commonest(people, 'citizenship', most)]);
  const gender = dimension('gender', [TOTAL, ...each('Feminine', 'Masculine', '_not-known')]);
  const recruiters = several('recruiter-relation', [
    'Familial',
    'Acquainted',
    'ctdc:IntimatePartner',
    'ctdc:Unknown',
  ]);
  const ages = (...bands: (readonly string[])[]): Part =>
    dimension('age-band', [
      TOTAL,
      ...bands.map((codes) => ({ id: `${codes[0] ?? ''} to ${codes.at(-1) ?? ''}`, codes })),
    ]);
  const [child, twenty, older] = [
    ['0-8', '9-17'],
    ['18-20', '21-23', '24-26', '27-29'],
    ['30-38', '39-47', '48+'],
  ] as const;
  const together = dimension('citizenship', [TOTAL, ...inGroups(commonest(people, 'citizenship', most), 0)]);
  const otherwise = dimension('citizenship', [TOTAL, ...inGroups(commonest(people, 'citizenship', most), 1)]);
  return [
    { attack: 'one table', tables: [table('one', [countries, gender, recruiters])] },
    {
      attack: 'linked tables',
      tables: [
        table('by gender', [countries, gender, recruiters]),
        table('by age', [countries, ages(child, twenty, older), recruiters]),
      ],
    },
    {
      attack: 'shifted bands',
      tables: [
        table('children', [gender, ages(child, [...twenty, ...older]), recruiters]),
        table('under 21', [gender, ages([...child, '18-20'], [...twenty.slice(1), ...older]), recruiters]),
      ],
    },
    {
      attack: 'filters',
      tables: [
        table('all', [countries, recruiters]),
        table(
          'not by hotline',
          [countries, recruiters],
          [{ dimension: 'channel', codes: ['ctdc:CaseManagement', '_not-known'] }],
        ),
      ],
    },
    {
      attack: 'areas',
      tables: [table('areas', [together, recruiters]), table('other areas', [otherwise, recruiters])],
    },
    {
      attack: 'successive dates',
      tables: [
        table('first', [countries, recruiters], [], FIRST_DAY),
        table('second', [countries, recruiters]),
      ],
    },
  ];
}

type Part = DeclaredTable['dimensions'][number];

const TOTAL: DeclaredHeading = { id: 'total', codes: 'all' };
const each = (...codes: readonly string[]): DeclaredHeading[] =>
  codes.map((code) => ({ id: code, codes: [code] }));
const dimension = (name: string, headings: readonly DeclaredHeading[]): Part => ({
  ...{ dimension: name, headings, several: false },
});
const several = (name: string, codes: readonly string[]): Part => ({
  ...{ dimension: name, several: true },
  headings: [TOTAL, ...each('_none', '_not-known', ...codes)],
});

const table = (
  id: string,
  dimensions: readonly Part[],
  filters: DeclaredTable['filters'] = [],
  knownOn = SECOND_DAY,
): DeclaredTable => ({ id, dimensions, filters, knownOn });

/** The codes that most people have, and everybody else in one line. */
function commonest(people: readonly Counted[], name: string, most: number): DeclaredHeading[] {
  const sums = new Map<string, number>();
  for (const { codes } of people) sums.set(codes[name] ?? '', (sums.get(codes[name] ?? '') ?? 0) + 1);
  const codes = [...sums].sort(([, one], [, other]) => other - one).map(([code]) => code);
  const rest = codes.slice(most);
  return [...each(...codes.slice(0, most)), ...(rest.length > 0 ? [{ id: 'others', codes: rest }] : [])];
}

/** Two lines put together, beginning with this one: areas that overlap those that begin with another. */
function inGroups(lines: readonly DeclaredHeading[], first: number): DeclaredHeading[] {
  const before = lines.slice(0, first);
  const pairs = Array.from({ length: Math.ceil((lines.length - first) / 2) }, (_, pair) =>
    lines.slice(first + pair * 2, first + pair * 2 + 2),
  );
  return [...before.map((line) => [line]), ...pairs].map((group) => ({
    id: group.map(({ id }) => id).join(' and '),
    codes: group.flatMap(({ codes }) => (codes === 'all' ? [] : codes)),
  }));
}
