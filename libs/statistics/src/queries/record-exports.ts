import type { MemberActor, Temporal } from '@panoh/kernel';
import type { ReadTx } from '@panoh/platform';
import {
  mayShare,
  type RecordCut,
  type RecordExportState,
  type RecordExportWish,
} from '../domain/record-export';

/** One time that records were taken. */
export interface RecordDownload {
  readonly at: Temporal.Instant;
  readonly records: number;
  /** Values that were left out so that enough records are alike; rounded up to a multiple of k. */
  readonly givenUp: number;
  /** Persons who stay away, because too few are like them in anything; rounded up to a multiple of k. */
  readonly leftOut: number;
  /** Null while it runs, or where a program was killed. */
  readonly ended: 'whole' | 'broken-off' | null;
}

/** Another export of the organisation in which some of the same people may be, that was taken or still can be. */
export interface ExportBeside extends RecordExportWish {
  /** @format uuid */
  readonly id: string;
  /** When it was taken last; null where it was agreed to and nobody took it yet. */
  readonly takenAt: Temporal.Instant | null;
}

export interface RecordExportView extends RecordExportWish {
  /** @format uuid */
  readonly id: string;
  readonly state: RecordExportState;
  /** As it was known at the end of that day; null until somebody agreed. */
  readonly knownOn: string | null;
  /** Countries whose people it is about: those of the organisation when somebody asked. */
  readonly jurisdictions: readonly string[];
  readonly recordedAt: Temporal.Instant;
  /** Until then another person may agree or refuse; afterwards it has lapsed. */
  readonly decideBy: Temporal.Instant;
  readonly decidedAt: Temporal.Instant | null;
  readonly expiresAt: Temporal.Instant | null;
  readonly revision: number;
  /** The reader asked for it. */
  readonly own: boolean;
  /** The reader may agree or refuse: a confirmed person who did not ask. */
  readonly mayDecide: boolean;
  /** The reader may take the file now. */
  readonly mayTake: boolean;
  readonly downloads: readonly RecordDownload[];
  /** While somebody has to decide: what could be laid side by side with this one; agreed to last comes first. */
  readonly beside: readonly ExportBeside[];
}

/** Beside the view, what commands and the stream need. */
export interface StoredExport extends Omit<
  RecordExportView,
  'own' | 'mayDecide' | 'mayTake' | 'downloads' | 'beside'
> {
  readonly userId: string;
  readonly agreedRules: string | null;
}

const COLUMNS = `id, user_id AS "userId", jurisdictions, format, measure, purpose, revision,
  CASE WHEN state = 'asked' AND decide_by <= panoh.now() THEN 'lapsed' ELSE state END AS state,
  to_char(first_month, 'YYYY-MM') AS "from", to_char(last_month, 'YYYY-MM') AS "to", known_on::text AS "knownOn",
  recorded_at AS "recordedAt", decide_by AS "decideBy", agreed_rules AS "agreedRules",
  decided_at AS "decidedAt", expires_at AS "expiresAt"`;
const MOST = 200;

/** Those of the own organisation, the newest first; row-level security sets the frame. */
export async function listRecordExports(tx: ReadTx, actor: MemberActor): Promise<RecordExportView[]> {
  const rows = await tx.sql<StoredExport>(
    `SELECT ${COLUMNS} FROM statistics.record_export ORDER BY recorded_at DESC, id LIMIT ${String(MOST)}`,
  );
  return withDownloads(tx, actor, rows);
}

export async function findRecordExport(
  tx: ReadTx,
  actor: MemberActor,
  exportId: string,
): Promise<RecordExportView | undefined> {
  const row = await storedExport(tx, exportId);
  return row === undefined ? undefined : (await withDownloads(tx, actor, [row]))[0];
}

export async function storedExport(
  tx: ReadTx,
  exportId: string,
  lock: '' | 'FOR UPDATE' = '',
): Promise<StoredExport | undefined> {
  return tx.one<StoredExport>(`SELECT ${COLUMNS} FROM statistics.record_export WHERE id = $1 ${lock}`, [
    exportId,
  ]);
}

async function withDownloads(
  tx: ReadTx,
  actor: MemberActor,
  rows: readonly StoredExport[],
): Promise<RecordExportView[]> {
  const downloads = await tx.sql<RecordDownload & { exportId: string }>(
    `SELECT export_id AS "exportId", recorded_at AS at, records, given_up AS "givenUp", left_out AS "leftOut", ended
     FROM statistics.record_download WHERE export_id = ANY ($1) ORDER BY recorded_at DESC, id`,
    [rows.map(({ id }) => id)],
  );
  const open = rows.some(({ state }) => state === 'asked') ? await takenOrOpen(tx) : [];
  return rows.map(({ userId, agreedRules: _agreedRules, ...row }) => {
    const own = userId === actor.userId;
    const isOpen = row.expiresAt !== null && row.expiresAt.epochMilliseconds > tx.now.epochMilliseconds;
    return {
      ...row,
      own,
      mayDecide: !own && row.state === 'asked',
      mayTake: own && actor.role === 'national-coordinator' && isOpen,
      downloads: downloads.flatMap(({ exportId, ...download }) => (exportId === row.id ? [download] : [])),
      beside: row.state === 'asked' ? besidesOf(row, open) : [],
    };
  });
}

type LeavingExport = Pick<StoredExport, 'jurisdictions'> & ExportBeside;

const takenOrOpen = (tx: ReadTx): Promise<LeavingExport[]> =>
  tx.sql<LeavingExport>(
    `SELECT * FROM (
       SELECT ${COLUMNS}, (SELECT max(d.recorded_at) FROM statistics.record_download AS d WHERE d.export_id = e.id)
         AS "takenAt" FROM statistics.record_export AS e WHERE state = 'approved') AS agreed
     WHERE "takenAt" IS NOT NULL OR "expiresAt" > panoh.now() ORDER BY "decidedAt" DESC, id`,
  );

const besidesOf = (one: RecordCut, leaving: readonly LeavingExport[]): ExportBeside[] =>
  leaving
    .filter((other) => mayShare(one, other))
    .map(({ id, format, measure, from, to, purpose, takenAt }) => ({
      ...{ id, format, measure, from, to, purpose, takenAt },
    }));
