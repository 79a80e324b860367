import { notFound, Temporal } from '@panoh/kernel';
import { getMechanism } from '@panoh/lawbook';
import type { Mechanism, Progress } from '@panoh/mechanisms';
import type { ReadTx, Tx } from '@panoh/platform';

/** How far a case has come, with the version of the law it follows. */
export interface CaseProgress {
  readonly caseId: string;
  readonly mechanism: Mechanism;
  readonly progress: Progress;
  readonly revision: number;
}

/** @returns undefined for a case without a pathway (code-only), and for one the actor does not reach */
export async function findProgress(tx: ReadTx, caseId: string): Promise<CaseProgress | undefined> {
  return read(tx, caseId, '');
}

/** Takes the row until the transaction ends; the case was locked before. */
export async function lockProgress(tx: Tx, caseId: string): Promise<CaseProgress> {
  const found = await read(tx, caseId, 'FOR UPDATE');
  if (found === undefined) throw notFound();
  return found;
}

interface ProgressRow {
  readonly mechanism: string;
  readonly version: number;
  readonly tracks: Readonly<Record<string, { readonly state: string; readonly since: string }>>;
  readonly revision: number;
}

async function read(tx: ReadTx, caseId: string, lock: '' | 'FOR UPDATE'): Promise<CaseProgress | undefined> {
  const row = await tx.one<ProgressRow>(
    `SELECT mechanism, version, tracks, revision FROM pathways.progress WHERE case_id = $1 ${lock}`,
    [caseId],
  );
  if (row === undefined) return undefined;
  const tracks = Object.entries(row.tracks).map(([track, { state, since }]) => [
    track,
    { state, since: Temporal.Instant.from(since) },
  ]);
  return {
    caseId,
    mechanism: await getMechanism(tx, row.mechanism, row.version),
    progress: { tracks: Object.fromEntries(tracks) as Progress['tracks'] },
    revision: row.revision,
  };
}
