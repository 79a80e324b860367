import type { PanohConfig } from '../config/config';
import type { Database } from '../database/database';
import { refuseKeyringBesideData, refuseUnfitGround } from './fit-to-install';

export { refuseKeyringBesideData, refuseUnfitGround };

export interface Installation {
  readonly kind: 'demo' | 'test' | 'real';
  readonly nodeId: string;
  readonly keyringId: string;
}

/**
 * Written once, right after the first migration; later calls only check that nothing contradicts it. What is real has
 * no clock that anybody could set.
 */
export async function writeInstallation(
  owner: Database,
  config: PanohConfig,
  keyringId: string,
): Promise<Installation> {
  await owner.query(
    `INSERT INTO panoh.installation (kind, keyring_id) VALUES ($1, $2) ON CONFLICT (only_row) DO NOTHING`,
    [config.PANOH_KIND, keyringId],
  );
  await owner.query('SELECT panoh.hold_clock()');
  return checkInstallation(owner, config, keyringId);
}

/**
 * Demo and real never mix, and a keyring that is not this database's would write names nobody can read.
 * @throws Error naming the variable or file to look at
 */
export async function checkInstallation(
  database: Database,
  config: PanohConfig,
  keyringId: string,
): Promise<Installation> {
  const [row] = await database.query<Installation>(
    `SELECT kind, node_id AS "nodeId", keyring_id AS "keyringId" FROM panoh.installation`,
  );
  if (row === undefined)
    throw new Error('The database is not installed yet. Run the command "migrate" first.');
  refuseOtherInstallation(row, config, keyringId);
  return row;
}

/** The same of an installation that comes out of a backup. */
export function refuseOtherInstallation(
  installation: Pick<Installation, 'kind' | 'keyringId'>,
  config: PanohConfig,
  keyringId: string,
): void {
  if (installation.kind !== config.PANOH_KIND)
    throw new Error(
      `PANOH_KIND is ${config.PANOH_KIND}, but this database was installed as ${installation.kind} and stays so.`,
    );
  refuseKeyringBesideData(config);
  if (installation.keyringId !== keyringId)
    throw new Error(
      `The keyring ${config.PANOH_KEYRING ?? ''} does not belong to this database. Put back the keyring it was installed with.`,
    );
}

/** A program whose role owns tables or bypasses row-level security would see everything: it must not start. */
export async function refuseTooStrongRole(database: Database): Promise<void> {
  const [row] = await database.query<{ role: string; strong: boolean }>(`
    SELECT current_user AS role,
      (SELECT rolbypassrls OR rolsuper FROM pg_roles WHERE rolname = current_user)
      OR EXISTS (SELECT 1 FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner
                 WHERE r.rolname = current_user AND c.relkind IN ('r', 'p')
                   AND c.relnamespace <> coalesce(to_regnamespace('bullmq'), 0)) AS strong`);
  if (row?.strong !== false)
    throw new Error(
      `The database role ${row?.role ?? ''} owns tables or bypasses row-level security. Use the role made by "database prepare".`,
    );
}
