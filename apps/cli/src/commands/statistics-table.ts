import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { perturbationTable } from '@panoh/disclosure';
import { LANGUAGES, type SystemActor } from '@panoh/kernel';
import { codebooksInForce, readLabels } from '@panoh/lawbook';
import { Database, Keyring, type PanohConfig, readConfigFolder, type ReadTx, Work } from '@panoh/platform';
import {
  checkTable,
  composePublication,
  CountingRoom,
  countTable,
  type FileFormat,
  groupLines,
  heldDimensions,
  MEASURES,
  noteOperatorQuestion,
  publicationFile,
  publicationWords,
  readGroupings,
  readPolicy,
  refuseDayToCome,
  refuseUnknownCodes,
  screenDocument,
  screenTable,
} from '@panoh/statistics';
import { parse } from 'yaml';
import { type Command, UsageError } from '../command';
import { readWords } from '../read-words';
import { ALIASES, tableQuestion } from '../table-question';

const ACTOR: SystemActor = { kind: 'system', program: 'cli', cause: 'statistics table' };
const FORMATS: Readonly<Record<string, FileFormat>> = { csv: 'csv', json: 'json-stat', xlsx: 'xlsx' };

export const statisticsTable: Command = {
  name: 'statistics table',
  summary: 'count a table as the screen does: with noise, small counts hidden',
  help: `
panoh statistics table --rows DIMENSION [--columns DIMENSION] [--where DIMENSION=CODE,CODE]... [--group DIMENSION=GROUPING]...
    [--measure identified] [--from 2021-01] [--to 2025-12] [--known-on 2026-03-24]
    [--format csv|json|xlsx] [--language en] [--out FILE]

Measures: ${MEASURES.join(', ')}. They are five different counts and never added up.
Dimensions have the names of the screen's; in short: ${Object.entries(ALIASES)
    .map(([alias, id]) => `${alias} = ${id}`)
    .join(', ')}. A country is the one in which help was given; see also
country-of-exploitation and citizenship. --from and --to are months; without them all months that have anything.
csv is a line for each cell (UTF-8), json is JSON-stat 2.0, xlsx needs --out or a pipe. Hidden numbers bear the
mark [c]. The table is for use inside the house: it was not checked against others that were published. The
question stands in the audit as the operator's.

panoh statistics table --rows gender --columns form --where country=UZ --format csv`,
  async run(args, config) {
    const wish = wishOf(args);
    const worker = await Database.open(config.databaseUrl('worker'), { size: 2, name: 'cli' });
    const work = new Work(worker);
    const room = new CountingRoom({
      read: (query) => work.read(ACTOR, 'statistics', query),
      secret: Keyring.read(config.required('PANOH_KEYRING')).secretFor('cell-key'),
    });
    try {
      const { bytes } = await tableFile({ work, room, config }, wish);
      if (wish.out === undefined) await told(bytes);
      else await writeFile(wish.out, bytes);
    } finally {
      await room.close();
      await worker.close();
    }
  },
};

/** Stands in where the period is not known yet: that is asked of the facts. */
const SOME_MONTH = { from: '2000-01', to: '2000-01' };

type Wish = ReturnType<typeof wishOf>;

function wishOf(args: readonly string[]) {
  const { values } = readWords(args, 'statistics table', {
    most: 0,
    options: {
      ...{ rows: { type: 'string' }, columns: { type: 'string' } },
      where: { type: 'string', multiple: true, default: [] },
      group: { type: 'string', multiple: true, default: [] },
      measure: { type: 'string', default: 'identified' },
      ...{ from: { type: 'string' }, to: { type: 'string' }, 'known-on': { type: 'string' } },
      format: { type: 'string', default: 'csv' },
      language: { type: 'string', default: 'en' },
      out: { type: 'string' },
    },
  });
  const { rows, format, language, out } = values;
  if (rows === undefined)
    throw new UsageError('Say what stands in the rows: --rows gender. See: panoh statistics table --help');
  const file = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  if (file === undefined) throw new UsageError(`There is no format "${format}". Formats: csv, json, xlsx.`);
  if (!(LANGUAGES as readonly string[]).includes(language))
    throw new UsageError(`There is no language "${language}". Languages: ${LANGUAGES.join(', ')}.`);
  if (file === 'xlsx' && out === undefined && process.stdout.isTTY)
    throw new UsageError('A workbook is no text: name a file with --out, or send it into a pipe.');
  // Words are checked before anything is opened.
  tableQuestion({ ...values, ...SOME_MONTH, rows });
  return { ...values, rows, file, language, out };
}

interface Tools {
  readonly work: Work;
  readonly room: CountingRoom;
  readonly config: PanohConfig;
}

async function tableFile({ work, room, config }: Tools, wish: Wish): Promise<{ readonly bytes: Buffer }> {
  const folder = config.PANOH_CONFIG;
  const read = (file: string): string => readFileSync(path.join(folder, file), 'utf8');
  const policy = readPolicy(read('disclosure/policy.yaml'), 'disclosure/policy.yaml');
  const groupings = readGroupings(read('disclosure/groupings.yaml'), 'disclosure/groupings.yaml');
  const { jurisdictions, books } = await work.read(ACTOR, 'statistics', async (tx) => ({
    jurisdictions: await jurisdictionsOf(tx),
    books: await codebooksInForce(tx),
  }));
  const rules = { ...policy, groupings };
  refuseUnknownCodes(checkTable(tableQuestion({ ...wish, ...SOME_MONTH }), rules), books);
  const months = await periodOf(room, wish, { jurisdictions, threshold: policy.threshold });
  const definition = tableQuestion({ ...wish, ...months });
  const table = checkTable(definition, rules);
  const askedAt = await work.run(ACTOR, async (tx) => {
    refuseDayToCome(table, tx.now);
    noteOperatorQuestion(tx, definition);
    return tx.now.toString();
  });
  const limits = { mostCells: Number.MAX_SAFE_INTEGER };
  const { knownOn, ...counted } = await countTable(room, table, jurisdictions, limits);
  const isTime = (codebook: string | null | undefined): boolean => codebook === null;
  const shown = screenTable(groupLines(counted, table), {
    ...{ policy, noise: perturbationTable(policy.noise) },
    stays: { rows: isTime(table.rows.codebook), columns: isTime(table.columns?.codebook) },
  });
  const file = `publications/${wish.language}.yaml`;
  const words = publicationWords(parse(read(file)), file);
  const document = screenDocument(shown, {
    ...{ definition, table, knownOn, askedAt, jurisdictions, threshold: policy.threshold },
    name: words.measures[definition.measure],
  });
  const labels = readLabels({
    mechanisms: readConfigFolder(path.join(folder, 'mechanisms')),
    codebooks: readConfigFolder(path.join(folder, 'codebooks')),
    forms: readConfigFolder(path.join(folder, 'forms')),
  }).of(wish.language);
  const groupOf = (_dimension: string, id: string): string | undefined => labels.lists['code-group']?.[id];
  return publicationFile(composePublication(document, { words, labels, books, groupOf }), wish.file);
}

/** Every country in which an organisation of this node acts. */
async function jurisdictionsOf(tx: ReadTx): Promise<string[]> {
  const rows = await tx.sql<{ country: string }>(
    `SELECT DISTINCT unnest(jurisdictions) AS country FROM directory.organisation ORDER BY 1`,
  );
  return rows.map(({ country }) => country);
}

async function periodOf(
  room: CountingRoom,
  { from, to }: Pick<Wish, 'from' | 'to'>,
  { jurisdictions, threshold }: { readonly jurisdictions: readonly string[]; readonly threshold: number },
): Promise<{ from: string; to: string }> {
  if (from !== undefined && to !== undefined) return { from, to };
  const { months } = await heldDimensions(room, jurisdictions, threshold);
  if (months === null) throw new UsageError('There is nothing to count yet.');
  return { from: from ?? months.from, to: to ?? months.to };
}

/** Whoever reads slowly gets all of it before the program ends. */
const told = (bytes: Buffer): Promise<void> =>
  new Promise((resolve) => void process.stdout.write(bytes, () => resolve()));
