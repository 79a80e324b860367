import { statSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { SystemActor } from '@panoh/kernel';
import { Database, Work } from '@panoh/platform';
import {
  CTDC_COLUMNS,
  type FactValues,
  finishImport,
  importBatch,
  type ImportRun,
  listRejections,
  openImport,
  readCtdc,
  type Reading,
} from '@panoh/statistics';
import { type Command, UsageError } from '../command';
import { CsvFile } from '../csv-file';
import { Progress } from '../progress';
import { plainWords } from '../read-words';

const ACTOR: SystemActor = { kind: 'system', program: 'cli', cause: 'import ctdc' };
const SOURCE = 'ctdc';
const BATCH = 1_000;
const HEADER_LINES = 1;

export const importCtdc: Command = {
  name: 'import ctdc',
  summary: 'read the CTDC k-anonymised dataset into historic facts',
  help: `
panoh import ctdc FILE

FILE is the global k-anonymised dataset of the Counter-Trafficking Data Collaborative, as CSV or CSV.gz. Its licence
does not allow us to ship it: get it from CTDC and cite CTDC. Streams; a thousand rows a commit. Killed half way, the
same command goes on where it stood; run again after the end it says so and changes nothing. Rows that cannot be
read are listed with line and reason in a report in the data directory (imports/). A second, different file is
refused: its persons may be the same.`,
  async run(args, config) {
    const [file] = plainWords(args, 'import ctdc', 1);
    if (file === undefined || statSync(file, { throwIfNoEntry: false })?.isFile() !== true)
      throw new UsageError('Name a file that exists: panoh import ctdc FILE');
    const dataset = new CsvFile(file);
    const header = checkColumns(await dataset.header());
    const hash = await dataset.hash();
    const worker = await Database.open(config.databaseUrl('worker'), { size: 1, name: 'import' });
    const work = new Work(worker);
    const standing = (): Promise<ImportRun> => work.run(ACTOR, (tx) => openImport(tx, SOURCE, hash));
    try {
      const run = await standing();
      if (!run.finished) await importFile(work, run, dataset, header);
      const after = await standing();
      const report = await writeReport(work, run.id, config.PANOH_DATA);
      const before = run.finished ? 'This file was imported before; nothing was changed. ' : '';
      const where = after.rejected > 0 ? ` (see ${report})` : '';
      process.stdout.write(`${before}${after.accepted} facts, ${after.rejected} rows rejected${where}.\n`);
    } finally {
      await worker.close();
    }
  },
};

async function importFile(
  work: Work,
  run: ImportRun,
  dataset: CsvFile,
  header: readonly string[],
): Promise<void> {
  const progress = new Progress('Importing', dataset.size);
  let line = 0;
  let place = run.lastLine;
  let accepted: FactValues[] = [];
  let rejected: { line: number; reason: string }[] = [];
  const commit = async (): Promise<void> => {
    dataset.refuseChanged();
    const batch = { source: SOURCE, runId: run.id, afterLine: place, lastLine: line, accepted, rejected };
    await work.run(ACTOR, (tx) => importBatch(tx, batch));
    place = line;
    accepted = [];
    rejected = [];
  };
  for await (const cells of dataset.records((bytes) => progress.add(bytes))) {
    line += 1;
    if (line <= Math.max(HEADER_LINES, run.lastLine)) continue;
    const reading = readLine(header, cells);
    if ('values' in reading) accepted.push(reading.values);
    else rejected.push({ line, reason: reading.reason });
    if (accepted.length + rejected.length >= BATCH) await commit();
  }
  if (accepted.length + rejected.length > 0) await commit();
  dataset.refuseChanged();
  await work.run(ACTOR, (tx) => finishImport(tx, run.id));
  progress.end();
}

function readLine(header: readonly string[], cells: readonly string[]): Reading {
  if (cells.length !== header.length)
    return { reason: `has ${String(cells.length)} of ${String(header.length)} columns` };
  return readCtdc(Object.fromEntries(header.map((column, index) => [column, cells[index] ?? ''])));
}

function checkColumns(header: readonly string[]): readonly string[] {
  const missing = CTDC_COLUMNS.filter((column) => !header.includes(column));
  if (missing.length > 0)
    throw new UsageError(`This is not the CTDC dataset: the column ${missing[0] ?? ''} is missing.`);
  return header;
}

async function writeReport(work: Work, runId: string, dataFolder: string): Promise<string> {
  const rejections = await work.read(ACTOR, 'import-report', (tx) => listRejections(tx, runId));
  const folder = path.join(dataFolder, 'imports');
  const report = path.join(folder, `${runId}-rejected.csv`);
  if (rejections.length === 0) return report;
  await mkdir(folder, { recursive: true });
  await writeFile(
    report,
    `line,reason\n${rejections.map(({ line, reason }) => `${String(line)},${reason}\n`).join('')}`,
  );
  return report;
}
