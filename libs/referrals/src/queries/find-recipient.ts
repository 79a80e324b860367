import type { Recipient } from '@panoh/cases';
import type { ReadTx } from '@panoh/platform';

const COLUMNS = `id, type, country, region, jurisdictions`;

export async function findRecipient(tx: ReadTx, organisationId: string): Promise<Recipient | undefined> {
  return tx.one<Recipient>(
    `SELECT ${COLUMNS} FROM directory.organisation WHERE id = $1 AND closed_at IS NULL`,
    [organisationId],
  );
}

export async function recipientsByIds(tx: ReadTx, ids: readonly string[]): Promise<Recipient[]> {
  return tx.sql<Recipient>(
    `SELECT ${COLUMNS} FROM directory.organisation WHERE id = ANY ($1) AND closed_at IS NULL ORDER BY id`,
    [ids],
  );
}
