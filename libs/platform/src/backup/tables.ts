import type { PoolClient } from 'pg';

export interface Table {
  /** Schema-qualified and quoted. */
  readonly name: string;
  /** Columns that hold data; generated ones are computed again by the restore. */
  readonly columns: readonly string[];
}

/** BullMQ's schema holds no truth: the outbox refills it. */
const LEFT_OUT = ['bullmq', 'pg_catalog', 'information_schema'];

interface TableRow {
  readonly oid: string;
  readonly name: string;
  readonly columns: string[];
}

/** Every table of the given schemas, referenced tables before those that reference them. */
export async function tablesInOrder(client: PoolClient, store: 'data' | 'keys'): Promise<Table[]> {
  const tables = await client.query<TableRow>(
    `SELECT c.oid::text, format('%I.%I', n.nspname, c.relname) AS name,
            array_agg(quote_ident(a.attname) ORDER BY a.attnum) AS columns
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
     WHERE c.relkind = 'r' AND n.nspname <> ALL ($1) AND n.nspname NOT LIKE 'pg\\_%'
       AND (n.nspname = 'keys') = ($2 = 'keys')
     GROUP BY c.oid, n.nspname, c.relname ORDER BY n.nspname, c.relname`,
    [LEFT_OUT, store],
  );
  const references = await client.query<{ child: string; parent: string }>(
    `SELECT conrelid::oid::text AS child, confrelid::oid::text AS parent
     FROM pg_constraint WHERE contype = 'f' AND conrelid <> confrelid`,
  );
  return inOrder(tables.rows, references.rows).map(({ name, columns }) => ({ name, columns }));
}

function inOrder(
  tables: readonly TableRow[],
  references: readonly { child: string; parent: string }[],
): TableRow[] {
  const byOid = new Map(tables.map((table) => [table.oid, table]));
  const ordered = new Set<TableRow>();
  const visit = (table: TableRow, above: readonly string[]): void => {
    if (ordered.has(table) || above.includes(table.oid)) return;
    for (const { child, parent } of references) {
      const referenced = child === table.oid ? byOid.get(parent) : undefined;
      if (referenced !== undefined) visit(referenced, [...above, table.oid]);
    }
    ordered.add(table);
  };
  for (const table of tables) visit(table, []);
  return [...ordered];
}
