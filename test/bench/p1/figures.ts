/** Median, least and most of what the rounds gave. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

export function spreadOf(values: readonly number[]): Spread {
  const ordered = values.toSorted((one, other) => one - other);
  const middle = Math.floor(ordered.length / 2);
  const upper = ordered[middle] ?? 0;
  const lower = ordered[ordered.length % 2 === 0 ? middle - 1 : middle] ?? upper;
  return { median: (lower + upper) / 2, min: ordered[0] ?? 0, max: ordered.at(-1) ?? 0 };
}

/** How often the server's clients waited for the write-ahead log to reach the disk. */
export const WAL_SYNCS = (version: number): string =>
  version >= 18
    ? `SELECT fsyncs::text FROM pg_stat_io WHERE object = 'wal' AND context = 'normal' AND backend_type = 'client backend'`
    : `SELECT wal_sync::text FROM pg_stat_wal`;
