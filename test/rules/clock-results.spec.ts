import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { checkout } from '../support/checkout';

const read = (file: string): Record<string, unknown> =>
  parse(readFileSync(path.join(checkout, 'config', file), 'utf8')) as Record<string, unknown>;
const RESULTS = ['met', 'met-late', 'breached'];

/** A clock that the statistics have no word for would stand in a table as a bare code, and could not be filtered by. */
it('every clock of every mechanism has its results in the codebook of the statistics', () => {
  const folders = ['mechanisms', 'mechanisms/shared'];
  const files = folders.flatMap((folder) =>
    readdirSync(path.join(checkout, 'config', folder))
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => `${folder}/${name}`),
  );
  const clocks = new Set(files.flatMap((file) => Object.keys(read(file)['clocks'] ?? {})));
  expect(clocks.size).toBeGreaterThan(30);
  const { codes } = read('codebooks/clock-result.yaml');
  const wanted = [...clocks].flatMap((clock) => RESULTS.map((result) => `${clock}:${result}`));
  expect([...(codes as string[])].sort()).toEqual(wanted.sort());
});
