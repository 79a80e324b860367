import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { type FactValues, readCtdc } from '@panoh/statistics';
import { parse } from 'csv-parse';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/*
 * The limit of an import: the same file read and mapped to the same codes, and every row sent by one COPY in one
 * transaction. It can go on nowhere when it is killed, refuses nothing by line, and knows no row-level security.
 */
const COLUMNS = `fact_id, valid_from, source, year, country_of_exploitation, citizenship, gender, age_band, majority, exploitation,
  sexual_exploitation, industry, means_of_control, recruiter_relation, channel`;

const list = (codes: readonly string[] | null): string => (codes === null ? '\\N' : `{${codes.join(',')}}`);
const text = (value: string | number | null): string => (value === null ? '\\N' : String(value));

const lineOf = (values: FactValues): string =>
  `${[
    ...[randomUUID(), '2026-01-01', 'ctdc', text(values.year), text(values.countryOfExploitation)],
    ...[values.citizenship, values.gender, values.ageBand, values.majority].map(text),
    ...[values.exploitation, values.sexualExploitation, values.industry, values.meansOfControl].map(list),
    ...[list(values.recruiterRelation), text(values.channel)],
  ].join('\t')}\n`;

async function main(file: string, address: string): Promise<void> {
  const began = performance.now();
  const client = new Client({ connectionString: address });
  await client.connect();
  const parser = parse({ bom: true, columns: true });
  const raw = createReadStream(file);
  const read = pipeline(raw, file.endsWith('.gz') ? createGunzip() : new PassThrough(), parser);
  async function* lines(): AsyncGenerator<string> {
    for await (const row of parser as AsyncIterable<Record<string, string>>) {
      const reading = readCtdc(row);
      if ('values' in reading) yield lineOf(reading.values);
    }
  }
  await pipeline(
    Readable.from(lines()),
    client.query(copyFrom(`COPY statistics.fact (${COLUMNS}) FROM STDIN`)),
  );
  await read;
  await client.end();
  process.stdout.write(JSON.stringify({ seconds: (performance.now() - began) / 1_000 }));
}

const [, , file = '', address = ''] = process.argv;
void main(file, address);
