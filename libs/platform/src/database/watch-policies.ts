type Query = (text: string) => Promise<unknown>;

/**
 * After every migration: each table under row-level security gets the two policies that no lib should have
 * to remember. The backup role reads all of it, and the owner may count it, so that a backup that misses
 * rows is noticed.
 */
export async function addWatchPolicies(query: Query): Promise<void> {
  const tables = (await query(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name, c.relname,
            array(SELECT wanted FROM unnest(ARRAY['panoh_backup', 'panoh_owner']) AS wanted
                  WHERE NOT EXISTS (SELECT 1 FROM pg_policies p WHERE p.schemaname = n.nspname AND p.tablename = c.relname
                                    AND wanted = ANY (p.roles) AND p.cmd IN ('SELECT', 'ALL') AND p.qual = 'true')) AS missing
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'r' AND n.nspname NOT IN ('bullmq', 'pg_catalog', 'information_schema') AND n.nspname NOT LIKE 'pg\\_%'`,
  )) as { name: string; relname: string; missing: string[] }[];
  for (const { name, relname, missing } of tables) {
    for (const role of missing)
      await query(`CREATE POLICY ${role}_${relname} ON ${name} FOR SELECT TO ${role} USING (true)`);
    if (!name.startsWith('keys.')) await query(`GRANT SELECT ON ${name} TO panoh_backup`);
  }
  const schemas = (await query(
    `SELECT quote_ident(nspname) AS name FROM pg_namespace
     WHERE nspname NOT IN ('bullmq', 'keys', 'information_schema') AND nspname NOT LIKE 'pg\\_%'`,
  )) as { name: string }[];
  for (const { name } of schemas) await query(`GRANT USAGE ON SCHEMA ${name} TO panoh_backup`);
}
