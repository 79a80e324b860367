import type { Database } from '@panoh/platform';
import type { Tiding, TidingKind } from '../domain/tiding';

/** PostgreSQL says on it that there are tidings. */
export const TIDINGS_CHANNEL = 'panoh_tidings';

export interface Told extends Tiding {
  readonly position: string;
  /** Of the transaction that said it. */
  readonly transaction: bigint;
}

export interface Tidings {
  /** Ask from here on next time. */
  readonly horizon: bigint;
  /** Seconds since 1970 on the database's own clock. */
  readonly toldAt: number;
  readonly tidings: readonly Told[];
}

interface Row {
  readonly horizon: string;
  readonly told_at: number;
  readonly position: string | null;
  readonly transaction_id: string;
  readonly kind: TidingKind;
  readonly organisation_id: string;
  readonly membership_id: string | null;
  readonly subject_kind: string;
  readonly subject_id: string;
}

/** Beyond any transaction: nothing is told, only where to ask from. */
const NOTHING = 2n ** 63n - 1n;

/**
 * For a program that tells its open screens; outside any unit of work, because it reads for all of them at once.
 * @param horizon of the answer before; without one nothing is told yet
 */
export async function tidingsSince(database: Database, horizon = NOTHING): Promise<Tidings> {
  const rows = await database.query<Row>(`SELECT * FROM notifications.tidings_since($1::text::xid8)`, [
    horizon.toString(),
  ]);
  const [first] = rows;
  if (first === undefined) throw new Error('The database did not tell its horizon.');
  return {
    horizon: BigInt(first.horizon),
    toldAt: first.told_at,
    tidings: rows.flatMap((row) =>
      row.position === null
        ? []
        : {
            position: row.position,
            transaction: BigInt(row.transaction_id),
            kind: row.kind,
            organisationId: row.organisation_id,
            membershipId: row.membership_id,
            subjectKind: row.subject_kind,
            subjectId: row.subject_id,
          },
    ),
  };
}
