import { type Spread, spreadOf } from '../p1/figures';
import { type Arm, ARMS, type Outcome, type Size } from './p11';

const FLOOR = 3;
const AIM = 1.5;
const FLAT = 0.1;
const FREE_WITHIN_S = 1;

/** Ratios of one run, round by round, because the machine changes under all arms alike. */
export function verdictOf({ sizes }: Outcome): { held: boolean; page: string } {
  const [small, ...larger] = sizes;
  const growth = larger.map(({ memory }) =>
    small?.memory === undefined || memory === undefined ? undefined : memory.peak / small.memory.peak - 1,
  );
  const held =
    sizes.every((size) => spreadOf(ratios(size, 'cursor')).median <= FLOOR) &&
    growth.every((share) => share !== undefined && Math.abs(share) <= FLAT) &&
    sizes.every(({ freed }) => Math.max(freed.reading, freed.waiting) <= FREE_WITHIN_S) &&
    sizes.every(({ rows, leftOut }) => rows.panoh + leftOut === rows.cursor && rows.cursor === rows.copy);
  return { held, page: [...sizes.map(pageOf), memoryTable(sizes, growth)].join('\n\n') };
}

const ratios = ({ times }: Size, other: Arm): number[] => times.map((time) => time.panoh / time[other]);
const NAMES: Readonly<Record<Arm, string>> = {
  panoh: 'Panoh, over HTTP',
  cursor: 'a bare cursor',
  copy: 'COPY (the limit)',
};

function pageOf(size: Size): string {
  const { people, times, firstByte, rows, leftOut, givenUp, bytes, freed } = size;
  return [
    `## ${people.toLocaleString('en')} records`,
    table(
      ['seconds', 'median', 'least', 'most'],
      [
        ...ARMS.map((arm) => [NAMES[arm], ...spread(spreadOf(times.map((time) => time[arm])))]),
        ['Panoh, until the first byte', ...spread(spreadOf(firstByte))],
      ],
    ),
    table(
      ['ratio', 'median', 'least', 'most', 'asked'],
      [
        [
          'Panoh / a bare cursor',
          ...spread(spreadOf(ratios(size, 'cursor'))),
          `at most ${String(FLOOR)}, aim ${String(AIM)}`,
        ],
        ['Panoh / COPY', ...spread(spreadOf(ratios(size, 'copy'))), ''],
      ],
    ),
    table(
      ['what came', ''],
      [
        ['records in the file', rows.panoh.toLocaleString('en')],
        ['records left out, because too few are like them', leftOut.toLocaleString('en')],
        [
          'rows of the cursor, and of COPY',
          `${rows.cursor.toLocaleString('en')}, ${rows.copy.toLocaleString('en')}`,
        ],
        ['values given up', givenUp.toLocaleString('en')],
        ['bytes of the file', bytes.toLocaleString('en')],
        [
          'seconds until the database was free after the client went away: while it read, while the database sorted',
          `${freed.reading.toFixed(2)}, ${freed.waiting.toFixed(2)} (asked: at most ${String(FREE_WITHIN_S)})`,
        ],
      ],
    ),
  ].join('\n\n');
}

function memoryTable(sizes: readonly Size[], growth: readonly (number | undefined)[]): string {
  const rows = sizes.map(({ people, memory }) => [
    people.toLocaleString('en'),
    ...(memory === undefined
      ? ['not told here', '']
      : [memory.before, memory.peak].map((mb) => `${mb.toFixed(0)} MB`)),
  ]);
  const told = growth.map((share) =>
    share === undefined ? 'not told here' : `${(100 * share).toFixed(1)} %`,
  );
  return [
    '## Memory of the api',
    table(['records', 'before its first export', 'the most it ever had'], rows),
    `The most with more records against the most with fewer: ${told.join(', ')} (asked: within ${String(100 * FLAT)} %).`,
  ].join('\n\n');
}

const spread = ({ median, min, max }: Spread): string[] =>
  [median, min, max].map((value) => value.toFixed(2));
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
