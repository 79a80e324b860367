import { readFileSync } from 'node:fs';
import path from 'node:path';
import floors from '../../config/build/floors.json';
import { repository } from './planted-tree';
import { sourceFiles } from './source-files';
import { sqlInSource } from './sql-in-source';
import { sqlReferences } from './sql-references';

const libs = Object.keys(floors) as (keyof typeof floors)[];
/** A lib's schema has its name; platform has those of the house. */
const schemasOf = (lib: string) => (lib === 'platform' ? ['panoh', 'keys', 'bullmq'] : [lib]);
const schemas = libs.flatMap(schemasOf);

/** What the SQL of this file may read and change; of an app: read everything, change nothing. */
function reachOf(file: string): { reads: string[]; writes: string[] } {
  const lib = libs.find((name) => file.startsWith(`libs/${name}/`));
  if (lib === undefined) return { reads: schemas, writes: [] };
  return { reads: [lib, ...floors[lib]].flatMap(schemasOf), writes: schemasOf(lib) };
}

function faultsIn(source: string, file: string): string[] {
  const { reads, writes } = reachOf(file);
  return sqlInSource(source, file).flatMap(({ line, text }) =>
    sqlReferences(text, schemas).flatMap(({ schema, name, writes: changes }) => {
      const table = `${file}:${line}: ${schema}.${name}`;
      if (name === '$expression$' && !writes.includes(schema)) return [`${table} must be written out`];
      if (changes && !writes.includes(schema)) return [`${table} is changed outside its lib`];
      return reads.includes(schema) ? [] : [`${table} is read from a floor that may not know it`];
    }),
  );
}

const held = [...sourceFiles('libs'), ...sourceFiles('apps/api'), ...sourceFiles('apps/worker')];
const text = (file: string) => readFileSync(path.join(repository, file), 'utf8');

describe('tables', () => {
  it('are read by libs that may import their lib, and changed by their own lib only', () => {
    expect(held.flatMap((file) => faultsIn(text(file), file))).toEqual([]);
  });

  it('are mapped by entities of their own lib only', () => {
    const foreign = held
      .filter((file) => file.endsWith('.entity.ts'))
      .filter((file) => !reachOf(file).writes.includes(/schema: '([a-z]+)'/.exec(text(file))?.[1] ?? 'none'));
    expect(foreign).toEqual([]);
  });
});

describe('the reader of table names', () => {
  const command = 'libs/cases/src/commands/change.ts';
  const screen = 'apps/api/src/screens/inbox.ts';
  it.each([
    ['reads from above', command, 'SELECT 1 FROM cases.grant g JOIN referrals.need n ON true', 1],
    ['reads from a list', command, 'SELECT 1 FROM cases.grant g, referrals.need n', 1],
    ['reads of its own floor', command, 'DELETE FROM cases.grant USING deadlines.deadline d', 1],
    ['reads in quotes', command, 'SELECT 1 FROM "referrals"."need"', 1],
    ['calls from above', command, 'SELECT referrals.open_need($1) FROM cases.grant', 1],
    ['inserts into a neighbour', command, 'INSERT INTO directory.organisation (id) VALUES ($1)', 1],
    [
      'updates a neighbour in a CTE',
      command,
      'WITH a AS (UPDATE directory.organisation SET x = 1) SELECT 1',
      1,
    ],
    ['deletes from a neighbour', command, 'DELETE FROM ONLY directory.organisation', 1],
    ['alters a neighbour', command, 'ALTER TABLE IF EXISTS directory.organisation ADD COLUMN x text', 1],
    ['hides the name of a neighbour', command, 'SELECT 1 FROM directory.${table}', 1],
    ['changes from a screen', screen, 'UPDATE cases.grant SET closed_at = panoh.now()', 1],
    ['reads what it may', command, 'SELECT 1 FROM cases.grant, directory.organisation, panoh.now()', 0],
    [
      'changes its own',
      command,
      'INSERT INTO cases.grant SELECT * FROM lawbook.codebook ON CONFLICT DO NOTHING',
      0,
    ],
    ['locks what it reads', command, 'SELECT 1 FROM directory.organisation FOR UPDATE', 0],
    ['speaks of others in values', command, "SELECT 1 FROM cases.grant WHERE kind = 'referrals.need'", 0],
    ['comments on others', command, 'SELECT 1 -- joined from referrals.need\n FROM cases.grant', 0],
    [
      'uses a neighbour as trigger',
      command,
      'CREATE TRIGGER t ON cases.grant EXECUTE FUNCTION panoh.refuse()',
      0,
    ],
    ['reads on a screen', screen, 'SELECT 1 FROM cases.grant JOIN referrals.need USING (case_id)', 0],
    ['is no SQL', command, 'referrals.need', 0],
  ])('sees that it %s', (_, file, sql, faults) => {
    expect(faultsIn(`export const sql = \`${sql}\`;`, file)).toHaveLength(faults);
  });
});
