import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Grid, PublishedTable, TableShape } from '@panoh/disclosure';
import { crossedGroups, membersOf } from './enumerate';

/** Solvers that share nothing with the one the auditor asks. Debian: glpk-utils, coinor-cbc. */
export const SECOND_SOLVERS = ['glpsol', 'cbc'] as const;
export type SecondSolver = (typeof SECOND_SOLVERS)[number];

export const isHere = (name: SecondSolver): boolean =>
  spawnSync(name, [name === 'cbc' ? '-quit' : '--version'], { timeout: 20_000 }).error === undefined;

/**
 * Smallest and largest count of every cell of these shapes that fits what is printed, in whole numbers. All questions
 * are asked at once: the unknowns stand once for each question, and the questions have nothing to do with each other.
 */
export function rangesBy(
  name: SecondSolver,
  grid: Grid,
  published: readonly PublishedTable[],
  shapes: readonly TableShape[],
): [number, number][][] {
  const wanted = shapes.flatMap((shape) => membersOf(grid, shape).map((members) => named(shape, members)));
  const rules = rulesOf(grid, published);
  const lines = ['Maximize', ' all:'];
  wanted.forEach((names, cell) => {
    for (const one of names) lines.push(`  + ${one}_u${cell} - ${one}_d${cell}`);
  });
  lines.push('Subject To');
  const questions = wanted.flatMap((_, cell) => [`_u${cell}`, `_d${cell}`]);
  for (const question of questions)
    for (const { plus, minus, sign, value } of rules.rows)
      lines.push(
        ` ${[...plus.map((one) => `+ ${one}${question}`), ...minus.map((one) => `- ${one}${question}`)].join('\n  ')}`,
        `  ${sign} ${value}`,
      );
  lines.push(
    'Generals',
    ...questions.map((question) => ` ${rules.names.map((one) => one + question).join('\n ')}`),
    'End',
  );
  const values = solved(name, `${lines.join('\n')}\n`);
  const sum = (names: readonly string[], question: string): number =>
    names.reduce((all, one) => all + (values.get(one + question) ?? 0), 0);
  const ranges = wanted.map((names, cell): [number, number] => [
    sum(names, `_d${cell}`),
    sum(names, `_u${cell}`),
  ]);
  return shapes.map((shape) => ranges.splice(0, membersOf(grid, shape).length));
}

interface Rule {
  readonly plus: readonly string[];
  readonly minus: readonly string[];
  readonly sign: '=' | '>=';
  readonly value: number;
}

const named = ({ having }: TableShape, members: readonly number[]): string[] =>
  members.map((member) => (having === null ? `p${member}` : `h${having.several}x${member}`));

function rulesOf(
  grid: Grid,
  published: readonly PublishedTable[],
): { readonly names: readonly string[]; readonly rows: readonly Rule[] } {
  const names = new Set<string>();
  const everybody = membersOf(grid, { id: '', parts: [], having: null })[0] ?? [];
  for (const person of everybody) names.add(`p${person}`);
  const rows: Rule[] = published.flatMap(({ shape, values }) =>
    membersOf(grid, shape).flatMap((members, cell): Rule[] => {
      const value = values[cell] ?? null;
      return value === null ? [] : [{ plus: named(shape, members), minus: [], sign: '=', value }];
    }),
  );
  grid.several.forEach((axis, several) => {
    for (const { place, people, isAny } of crossedGroups(grid, axis)) {
      const codes = Array.from(
        { length: axis.codes },
        (_, code) => `h${several}x${place * axis.codes + code}`,
      );
      for (const code of codes) names.add(code);
      const inGroup = isAny ? people.map((person) => `p${person}`) : [];
      for (const code of codes) rows.push({ plus: inGroup, minus: [code], sign: '>=', value: 0 });
      if (isAny) rows.push({ plus: codes, minus: inGroup, sign: '>=', value: 0 });
    }
  });
  return { names: [...names], rows: rows.filter(({ plus, minus }) => plus.length + minus.length > 0) };
}

function solved(name: SecondSolver, text: string): Map<string, number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'panoh-solver-'));
  const [asked, answer] = [path.join(folder, 'asked.lp'), path.join(folder, 'answer')];
  try {
    writeFileSync(asked, text);
    const words =
      name === 'cbc' ? [asked, 'solve', 'solution', answer] : ['--lp', asked, '--tmlim', '60', '-o', answer];
    const run = spawnSync(name, words, { encoding: 'utf8', timeout: 120_000 });
    const read = readFileSync(answer, 'utf8');
    if (run.status !== 0 || !/optimal/i.test(read.slice(0, 400))) throw new Error(`${name} found no answer`);
    const row = name === 'cbc' ? /^\s*\d+\s+([ph]\S+)\s+(\S+)/gm : /^\s*\d+\s+([ph]\S+)\s+\*?\s*(\d+)/gm;
    return new Map(
      [...read.matchAll(row)].map(([, column, value]) => [column ?? '', Math.round(Number(value))]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
