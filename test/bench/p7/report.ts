import { type Spread, spreadOf } from '../p1/figures';
import type { RealData } from './ctdc';

export interface Loaded {
  readonly seconds: number;
  readonly versions: number;
  readonly bytes: number;
  /** How much the whole process grew by it. */
  readonly rss: number;
}

export interface Freshness {
  readonly ms: readonly number[];
}

export interface Size {
  readonly people: number;
  readonly arms: readonly string[];
  /** By round: arm → milliseconds. */
  readonly times: readonly Readonly<Record<string, number>>[];
  readonly proofs: readonly {
    readonly arm: string;
    readonly cells: number;
    readonly people: number;
    readonly differing: number;
  }[];
  readonly loaded: Loaded;
  readonly fresh: Freshness;
  readonly chDb: boolean;
}

export interface Outcome {
  readonly server: string;
  readonly sizes: readonly Size[];
  readonly real: RealData | undefined;
}

const OURS = 'Panoh, through its thread';
const CUBE = 'PostgreSQL GROUP BY CUBE';
const FLOOR = 0.5;
const AIM = 0.1;

/** Ratios of one run, round by round, because the machine changes under all arms alike. */
export function verdictOf({ sizes, real }: Outcome): { held: boolean; page: string } {
  const held = sizes.every(
    (size) =>
      spreadOf(ratios(size, OURS, CUBE)).median <= FLOOR &&
      size.proofs.every(({ differing }) => differing === 0),
  );
  return {
    held: held && (real?.differing ?? 0) === 0,
    page: [...sizes.map(pageOf), realPage(real)].join('\n\n'),
  };
}

const ratios = ({ times }: Size, one: string, other: string): number[] =>
  times.flatMap((time) => {
    const [above, below] = [time[one], time[other]];
    return above === undefined || below === undefined ? [] : [above / below];
  });

function pageOf(size: Size): string {
  const { people, arms, times, proofs, loaded, fresh } = size;
  const others = arms.filter((arm) => !arm.startsWith('Panoh'));
  const msOf = (arm: string): Spread => spreadOf(times.flatMap((time) => time[arm] ?? []));
  return [
    `## ${people.toLocaleString('en')} facts`,
    table(
      ['milliseconds for the table with all margins', 'median', 'least', 'most'],
      arms.map((arm) => [arm, ...spread(msOf(arm), 1)]),
    ),
    table(
      ['ratio', 'median', 'least', 'most', 'asked'],
      others.map((arm) => [
        `${OURS} / ${arm}`,
        ...spread(spreadOf(ratios(size, OURS, arm)), 3),
        arm === CUBE ? `floor ${String(FLOOR)}, aim ${String(AIM)}` : '',
      ]),
    ),
    ...(size.chDb ? [] : ['chDB does not install here: it is not measured.']),
    table(
      ['the answer, cell by cell', 'cells with people', 'people in all', `cells other than ${CUBE} gives`],
      proofs.map(({ arm, cells, people: all, differing }) => [
        ...[arm, cells.toLocaleString('en'), all.toLocaleString('en'), String(differing)],
      ]),
    ),
    table(
      ['keeping the facts in memory', ''],
      [
        ['loading them, from PostgreSQL to ready', `${loaded.seconds.toFixed(1)} s`],
        ['versions of facts', loaded.versions.toLocaleString('en')],
        [
          'columns and index',
          `${megabytes(loaded.bytes)}, ${(loaded.bytes / loaded.versions).toFixed(0)} bytes a version`,
        ],
        ['growth of the whole process', megabytes(loaded.rss)],
        [
          'one more fact committed, then asked, to the answer that counts it (milliseconds: median, least, most)',
          spread(spreadOf(fresh.ms), 1).join(', '),
        ],
      ],
    ),
  ].join('\n\n');
}

function realPage(real: RealData | undefined): string {
  const title = '## Real data';
  if (real === undefined)
    return `${title}\n\nNot counted: the global k-anonymised dataset of the Counter-Trafficking Data Collaborative is not on this machine.`;
  return [
    title,
    `The global k-anonymised dataset of the Counter-Trafficking Data Collaborative (release of 15 July 2021), imported by \`panoh import ctdc\` and counted in the room, beside its file as DuckDB reads and counts it: every table of two out of year, sex, age, majority, citizenship and country of exploitation, with margins, of everybody and of each of three forms.`,
    table(
      ['records', 'numbers compared', 'other than DuckDB counts in the file'],
      [[real.records.toLocaleString('en'), real.numbers.toLocaleString('en'), String(real.differing)]],
    ),
  ].join('\n\n');
}

const megabytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(0)} MB`;
const spread = ({ median, min, max }: Spread, digits: number): string[] =>
  [median, min, max].map((value) => value.toFixed(digits));
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
