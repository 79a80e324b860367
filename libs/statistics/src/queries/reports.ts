import type { ReadTx } from '@panoh/platform';
import type { TableDefinition } from '../domain/table-definition';

export interface ReportView {
  /** @format uuid */
  readonly id: string;
  readonly name: string;
  readonly definition: TableDefinition;
  /** The whole organisation sees it. */
  readonly shared: boolean;
  /** The reader saved it, and may change it. */
  readonly own: boolean;
  readonly revision: number;
}

const REPORT = `SELECT id, name, definition, shared, membership_id = panoh.membership() AS own, revision
  FROM statistics.saved_report`;
const MOST = 500;

/** Own ones and those colleagues share; row-level security sets the frame. */
export async function listReports(tx: ReadTx): Promise<ReportView[]> {
  return tx.sql<ReportView>(`${REPORT} ORDER BY lower(name), id LIMIT ${String(MOST)}`);
}

export async function findReport(tx: ReadTx, id: string): Promise<ReportView | undefined> {
  return tx.one<ReportView>(`${REPORT} WHERE id = $1`, [id]);
}
