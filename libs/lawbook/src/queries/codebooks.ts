import { type Codebook, type Codebooks, codebooks, type IndicatorSheet, notFound } from '@panoh/kernel';
import type { ReadTx, Statement } from '@panoh/platform';

/** All lists of one moment, by the hashes of their newest versions. */
let held: { readonly fingerprint: string; readonly books: Codebooks } | undefined;

/** What tells which lists are in force: it may travel with other questions, its answer goes to `codebooksInForce`. */
export const WHICH_CODEBOOKS: Statement = {
  text: `SELECT md5(string_agg(sha256, ',' ORDER BY id, version)) AS fingerprint FROM lawbook.codebook`,
};

/** Every list in its newest version: what a form is validated against. */
export async function codebooksInForce(tx: ReadTx, told?: readonly unknown[]): Promise<Codebooks> {
  const [row] = (told ?? (await tx.sql(WHICH_CODEBOOKS.text))) as { fingerprint: string | null }[];
  const fingerprint = row?.fingerprint ?? '';
  if (held?.fingerprint === fingerprint) return held.books;
  const rows = await tx.sql<{ document: Codebook }>(
    `SELECT DISTINCT ON (id) document FROM lawbook.codebook ORDER BY id, version DESC`,
  );
  held = { fingerprint, books: codebooks(rows.map(({ document }) => document)) };
  return held.books;
}

/** @param version the newest where it is not given; an old answer keeps the list it was chosen from */
export async function codebookOf(tx: ReadTx, id: string, version?: number): Promise<Codebook> {
  const row = await tx.one<{ document: Codebook }>(
    `SELECT document FROM lawbook.codebook WHERE id = $1 AND ($2::integer IS NULL OR version = $2)
     ORDER BY version DESC LIMIT 1`,
    [id, version ?? null],
  );
  if (row === undefined) throw notFound();
  return row.document;
}

/** The newest edition of every sheet. */
export async function indicatorSheets(tx: ReadTx): Promise<IndicatorSheet[]> {
  const rows = await tx.sql<{ document: IndicatorSheet }>(
    `SELECT DISTINCT ON (sheet) document FROM lawbook.indicator_sheet ORDER BY sheet, edition DESC`,
  );
  return rows.map(({ document }) => document);
}
