import { type Spread, spreadOf } from '../p1/figures';
import type { Import, Intakes, Outcome } from './p4';

const FLOOR = 0.25;
const AIM = 0.5;

/** Ratios of one run, round by round, because the machine changes under all arms alike. */
export function verdictOf({ imports, intakes }: Outcome): { held: boolean; page: string } {
  const importing = spreadOf(ratios(imports.copy, imports.panoh));
  const taking = spreadOf(ratios(intakes.eight, intakes.copy));
  const isSame = imports.facts[0] === imports.facts[1] && intakes.alike;
  return {
    held: importing.median >= FLOOR && taking.median >= FLOOR && isSame,
    page: [importPage(imports, importing), intakePage(intakes, taking)].join('\n\n'),
  };
}

const ratios = (above: readonly number[], below: readonly number[]): number[] =>
  above.map((value, round) => value / (below[round] ?? 1));
const asked = `floor ${String(FLOOR)}, aim ${String(AIM)}`;
const held = ({ median }: Spread): string => (median >= FLOOR ? 'held' : '**not held**');

function importPage({ rows, file, panoh, copy, facts, peakMb }: Import, ratio: Spread): string {
  const rate = (seconds: readonly number[]): string[] =>
    spread(spreadOf(seconds.map((one) => rows / one)), 0);
  return [
    `## Import of the CTDC dataset (${file}, ${rows.toLocaleString('en')} rows)`,
    table(
      ['rows a second, program start included', 'median', 'least', 'most'],
      [
        ['`panoh import ctdc`', ...rate(panoh)],
        ['COPY of the same rows, read and mapped the same way', ...rate(copy)],
      ],
    ),
    table(
      ['ratio', 'median', 'least', 'most', 'asked', ''],
      [['Panoh / COPY', ...spread(ratio, 2), asked, held(ratio)]],
    ),
    `Facts that came: ${facts.map((count) => count.toLocaleString('en')).join(' and ')}. Peak memory of the program: ${peakMb === undefined ? 'not told here' : `${peakMb.toFixed(0)} MB`}.`,
  ].join('\n\n');
}

function intakePage({ people, rowsEach, keysEach, one, eight, copy, alike }: Intakes, ratio: Spread): string {
  return [
    `## Intake of a person, sealed (${people.toLocaleString('en')} a round; ${String(rowsEach)} rows and ${String(keysEach)} data keys each)`,
    table(
      ['persons a second', 'median', 'least', 'most'],
      [
        ['Panoh, one caller', ...spread(spreadOf(one), 0)],
        ['Panoh, eight callers', ...spread(spreadOf(eight), 0)],
        ['COPY with the same cryptography, five hundred a commit', ...spread(spreadOf(copy), 0)],
      ],
    ),
    table(
      ['ratio', 'median', 'least', 'most', 'asked', ''],
      [['Panoh, eight callers / COPY', ...spread(ratio, 3), asked, held(ratio)]],
    ),
    `The rows of a person, table by table: **${alike ? 'the same' : 'NOT the same'}** in both.`,
  ].join('\n\n');
}

const spread = ({ median, min, max }: Spread, digits: number): string[] =>
  [median, min, max].map((value) => value.toFixed(digits));
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
