import { type Codebook, type Codebooks, codebooks, type IndicatorSheet, notFound } from '@panoh/kernel';
import type { ReadTx } from '@panoh/platform';

/** All lists of one moment, by the hashes of their newest versions. */
let held: { readonly fingerprint: string; readonly books: Codebooks } | undefined;

/** Every list in its newest version: what a form is validated against. Within a transaction it is one. */
export async function codebooksInForce(tx: ReadTx): Promise<Codebooks> {
  const books = asked.get(tx) ?? newest(tx);
  asked.set(tx, books);
  // A savepoint may be undone and the transaction go on.
  books.catch(() => asked.delete(tx));
  return books;
}

const asked = new WeakMap<ReadTx, Promise<Codebooks>>();

async function newest(tx: ReadTx): Promise<Codebooks> {
  const row = await tx.one<{ fingerprint: string }>(
    `SELECT md5(string_agg(sha256, ',' ORDER BY id, version)) AS fingerprint FROM lawbook.codebook`,
  );
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
