import { createCipheriv, createHmac, randomBytes, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CASE_CODE_BYTES, caseCode } from '@panoh/kernel';
import { Client } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

/*
 * The limit of an intake: the rows that Panoh wrote for one person are made again for each, with ids of their own and
 * the same cryptography anew: a data key for each category, wrapped; each document encrypted under its key; each token
 * computed. Nothing is checked, nobody is asked whether they may, and thousands commit at once.
 */

/** Every table with rows of a new case, in the order of their references. */
const TABLES = [
  ...['keys.data_key', 'cases.case_file', 'cases.stewardship', 'cases.access_grant', 'cases.assignment'],
  ...['cases.record', 'cases.sealed_document', 'cases.fact_map', 'cases.consent', 'cases.consent_fact'],
  ...['cases.person_token', 'panoh.audit_entry', 'panoh.outbox'],
];
/** Numbered by the database. */
const OWN_NUMBERS = new Set(['position']);
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const KEY = randomBytes(32);
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

interface Template {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface Sample {
  readonly templates: readonly Template[];
  readonly ids: readonly string[];
}

/** What Panoh wrote for one case. @throws Error where a table has rows of it that nobody thought of */
export async function sampleOf(client: Client, caseId: string): Promise<Sample> {
  const { rows: known } = await client.query<{ name: string; columns: string[] }>(
    `SELECT format('%s.%s', table_schema, table_name) AS name, array_agg(column_name::text ORDER BY ordinal_position) AS columns
     FROM information_schema.columns WHERE table_schema IN ('keys', 'cases', 'panoh') GROUP BY 1
     HAVING bool_or(column_name = 'case_id') OR format('%s.%s', min(table_schema), min(table_name)) = 'cases.case_file'`,
  );
  const templates: Template[] = [];
  for (const name of [
    ...TABLES,
    ...known.map((table) => table.name).filter((table) => !TABLES.includes(table)),
  ]) {
    const columns = known
      .find((table) => table.name === name)
      ?.columns.filter((column) => !OWN_NUMBERS.has(column));
    if (columns === undefined) throw new Error(`There is no table ${name}.`);
    const where = name === 'cases.case_file' ? 'id' : 'case_id';
    const rows = await copied(
      client,
      `SELECT ${columns.join(', ')} FROM ${name} WHERE ${where} = '${caseId}'`,
    );
    if (rows.length > 0 && !TABLES.includes(name)) throw new Error(`${name} has rows of a new case too.`);
    if (rows.length > 0) templates.push({ table: name, columns, rows });
  }
  const shared = await client.query<{ id: string }>(
    `SELECT id FROM directory.organisation UNION SELECT id FROM identity.membership UNION SELECT id FROM identity.app_user`,
  );
  const others = new Set(shared.rows.map(({ id }) => id));
  const all = templates.flatMap(({ rows }) => rows.flat().flatMap((cell) => cell.match(UUID) ?? []));
  return { templates, ids: [...new Set(all)].filter((id) => !others.has(id)) };
}

async function copied(client: Client, text: string): Promise<string[][]> {
  let said = '';
  for await (const block of client.query(copyTo(`COPY (${text}) TO STDOUT`))) said += String(block);
  return said
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t'));
}

/** As many persons more, so many in a transaction. @returns seconds */
export async function copyIntake(
  client: Client,
  sample: Sample,
  people: number,
  batch: number,
): Promise<number> {
  const began = performance.now();
  for (let from = 0; from < people; from += batch) {
    const many = Math.min(batch, people - from);
    const made = Array.from({ length: many }, () => onePerson(sample));
    await client.query('BEGIN');
    for (const [place, { table, columns }] of sample.templates.entries())
      await pipeline(
        Readable.from(made.map((tables) => tables[place] ?? '')),
        client.query(copyFrom(`COPY ${table} (${columns.join(', ')}) FROM STDIN`)),
      );
    await client.query('COMMIT');
  }
  return (performance.now() - began) / 1_000;
}

/** The lines of each table for one more person. */
function onePerson({ templates, ids }: Sample): string[] {
  const fresh = new Map(ids.map((id) => [id, randomUUID()]));
  const keys = new Map<string, Buffer>();
  const code = caseCode(randomBytes(CASE_CODE_BYTES));
  return templates.map(({ table, columns, rows }) =>
    rows
      .map((row) => {
        const cells = row.map((cell) => cell.replace(UUID, (id) => fresh.get(id) ?? id));
        const at = (column: string): number => columns.indexOf(column);
        if (table === 'cases.case_file') cells[at('code')] = code;
        if (table === 'keys.data_key') {
          const key = randomBytes(32);
          keys.set(cells[at('id')] ?? '', key);
          const { nonce, ciphertext } = sealed(KEY, key, cells[at('category')] ?? '');
          cells[at('wrapped')] = hex(Buffer.concat([nonce, ciphertext]));
        }
        if (at('ciphertext') >= 0) {
          const key = keys.get(cells[at('key_id')] ?? '') ?? KEY;
          const plain = Buffer.alloc((cells[at('ciphertext')] ?? '').length / 2 - TAG_BYTES - 1, 65);
          const { nonce, ciphertext } = sealed(key, plain, cells[at('case_id')] ?? '');
          cells[at('nonce')] = hex(nonce);
          cells[at('ciphertext')] = hex(ciphertext);
        }
        if (at('token') >= 0)
          cells[at('token')] = hex(createHmac('sha256', KEY).update(cells.join()).digest());
        return `${cells.join('\t')}\n`;
      })
      .join(''),
  );
}

function sealed(key: Buffer, plain: Buffer, binding: string): { nonce: Buffer; ciphertext: Buffer } {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(binding));
  return { nonce, ciphertext: Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]) };
}

const hex = (bytes: Buffer): string => `\\\\x${bytes.toString('hex')}`;
