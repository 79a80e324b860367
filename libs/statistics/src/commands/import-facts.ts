import { refused } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import { factRow, VALUE_COLUMNS, VALUE_ROWS } from '../data/fact-row';
import type { FactValues } from '../domain/fact';

export interface ImportRun {
  readonly id: string;
  /** Lines before and including this one are done. */
  readonly lastLine: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly finished: boolean;
}

/**
 * Finds the run of this very file, or opens one: an import that was killed goes on where its last commit stood.
 * @throws DomainError IMPORT.ANOTHER_FILE
 */
export async function openImport(tx: Tx, source: string, fileHash: Buffer): Promise<ImportRun> {
  const another = await tx.one(
    `SELECT 1 FROM statistics.import_run WHERE source = $1 AND file_hash <> $2 AND accepted > 0 LIMIT 1`,
    [source, fileHash],
  );
  if (another !== undefined)
    throw refused(
      'IMPORT.ANOTHER_FILE',
      'Another file of this source was imported before, and whoever stands in both would be counted twice.',
    );
  await tx.sql(
    `INSERT INTO statistics.import_run (source, file_hash) VALUES ($1, $2) ON CONFLICT (source, file_hash) DO NOTHING`,
    [source, fileHash],
  );
  const run = await tx.one<ImportRun>(
    `SELECT id, last_line AS "lastLine", accepted, rejected, finished_at IS NOT NULL AS finished
     FROM statistics.import_run WHERE source = $1 AND file_hash = $2`,
    [source, fileHash],
  );
  if (run === undefined) throw new Error('The import run was not stored.');
  return run;
}

export interface ImportBatch {
  readonly source: string;
  readonly runId: string;
  /** The line the run must stand at: a second importer of the same file is refused. */
  readonly afterLine: number;
  readonly lastLine: number;
  readonly accepted: readonly FactValues[];
  readonly rejected: readonly { readonly line: number; readonly reason: string }[];
}

/** Facts, refusals and the run's place commit together. */
export async function importBatch(tx: Tx, batch: ImportBatch): Promise<void> {
  const moved = await tx.one(
    `UPDATE statistics.import_run SET last_line = $3, accepted = accepted + $4, rejected = rejected + $5
     WHERE id = $1 AND last_line = $2 RETURNING id`,
    [batch.runId, batch.afterLine, batch.lastLine, batch.accepted.length, batch.rejected.length],
  );
  if (moved === undefined) throw new Error('Another import of this file is running. Let it finish.');
  const rows = batch.accepted.map((values) => factRow(batch.source, values, {}));
  await tx.sql(
    `INSERT INTO statistics.fact (fact_id, valid_from, ${VALUE_COLUMNS})
     SELECT gen_random_uuid(), panoh.now()::date, row.* FROM ${VALUE_ROWS}`,
    [JSON.stringify(rows)],
  );
  await tx.sql(
    `INSERT INTO statistics.import_rejection (run_id, line, reason)
     SELECT $1, line, reason FROM jsonb_to_recordset($2::jsonb) AS row(line integer, reason text)`,
    [batch.runId, JSON.stringify(batch.rejected)],
  );
}

export async function finishImport(tx: Tx, runId: string): Promise<void> {
  await tx.sql(`UPDATE statistics.import_run SET finished_at = clock_timestamp() WHERE id = $1`, [runId]);
  tx.record({ type: 'facts.imported', subject: { kind: 'import', id: runId } });
}
