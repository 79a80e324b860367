import { Client } from 'pg';
import { useClone } from '../support/postgres';

const clone = useClone();

async function rows<Row extends object>(text: string, address = clone().superuser): Promise<Row[]> {
  const client = new Client({ connectionString: address });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}
const names = async (text: string): Promise<string[]> =>
  (await rows<{ name: string }>(text)).map(({ name }) => name);

const OURS = `n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast', 'bullmq')`;
const LOGINS = `('panoh_api', 'panoh_worker', 'panoh_statistics', 'panoh_sealer', 'panoh_keys', 'panoh_backup', 'panoh_queue')`;

/** Nothing in them is about a person or belongs to an organisation. */
const WITHOUT_ROW_SECURITY: Readonly<Record<string, string>> = {
  'public.migration': 'which migrations have run',
  'panoh.installation': 'what this node is; every program asks it for the clock',
  'panoh.handled': 'ids of events and names of handlers; the worker alone has rights on it',
  'keys.data_key': "wrapped keys; a store of its own, the vault's role alone has rights on it",
  'keys.erasure': 'the ledger of that store',
  'lawbook.mechanism': 'the law, the same for everybody',
  'lawbook.consent_text': 'the law, the same for everybody',
  'lawbook.codebook': 'the law, the same for everybody',
  'lawbook.indicator_sheet': 'the law, the same for everybody',
};

describe('row-level security', () => {
  it('is on and forced on every table that is not in a short list with a reason', async () => {
    const open = await names(
      `SELECT n.nspname || '.' || c.relname AS name FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('r', 'p') AND ${OURS} AND NOT (c.relrowsecurity AND c.relforcerowsecurity) ORDER BY 1`,
    );
    expect(open).toEqual(Object.keys(WITHOUT_ROW_SECURITY).sort());
  });

  it('is not stepped around by a view or a materialized copy', async () => {
    const copies = await names(
      `SELECT n.nspname || '.' || c.relname AS name FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
       WHERE c.relkind IN ('v', 'm', 'f') AND ${OURS}
         AND NOT coalesce('security_invoker=true' = ANY (c.reloptions), false) ORDER BY 1`,
    );
    expect(copies).toEqual([]);
  });

  it('shows the api nothing of any table to somebody who is nobody', async () => {
    const tables = await names(
      `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
       WHERE c.relkind = 'r' AND ${OURS} AND c.relrowsecurity AND has_any_column_privilege('panoh_api', c.oid, 'SELECT') ORDER BY 1`,
    );
    expect(tables.length).toBeGreaterThan(20);
    const open = await names(
      `SELECT DISTINCT format('%I.%I', schemaname, tablename) AS name FROM pg_policies
       WHERE ('panoh_api' = ANY (roles) OR 'public' = ANY (roles)) AND cmd IN ('SELECT', 'ALL') AND qual = 'true'`,
    );
    // Working days are the same for everybody who is in.
    expect(open.filter((table) => tables.includes(table))).toEqual(['directory.calendar']);
  });

  it('lets a program that only says it is the system do nothing as the api', async () => {
    const says = await rows(
      `SELECT panoh.is_system() AS says FROM (SELECT set_config('panoh.kind', 'system', false)) AS said`,
      clone().environment['PANOH_DATABASE_URL_API'],
    );
    const worker = await rows(
      `SELECT panoh.is_system() AS says FROM (SELECT set_config('panoh.kind', 'system', false)) AS said`,
      clone().environment['PANOH_DATABASE_URL_WORKER'],
    );
    expect(worker).toEqual([{ says: true }]);
    expect(says).toEqual([{ says: false }]);
  });

  it('gives no policy of the worker to a worker that is not acting as the system', async () => {
    const policies = await rows<{ name: string; qual: string | null; check: string | null; cmd: string }>(
      `SELECT schemaname || '.' || tablename || ' ' || policyname AS name, qual, with_check AS "check", cmd FROM pg_policies
       WHERE 'panoh_worker' = ANY (roles) ORDER BY 1`,
    );
    const unasked = policies.filter(({ qual, check, cmd }) => {
      const said = cmd === 'INSERT' ? check : qual;
      return !(said ?? '').includes('is_system()');
    });
    // Whoever acts leaves a line behind.
    expect(unasked.map(({ name }) => name)).toEqual([
      'panoh.audit_entry audit_entry_write',
      'panoh.outbox outbox_write',
    ]);
  });
});

describe('a login role', () => {
  it('is no superuser, bypasses nothing, makes neither roles nor databases', async () => {
    const strong = await names(
      `SELECT rolname AS name FROM pg_roles WHERE rolname LIKE 'panoh\\_%'
         AND (rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication)`,
    );
    expect(strong).toEqual([]);
  });

  it('owns nothing and may make nothing', async () => {
    const owned = await names(
      `SELECT r.rolname || ' ' || c.relname AS name FROM pg_class AS c JOIN pg_roles AS r ON r.oid = c.relowner
         JOIN pg_namespace AS n ON n.oid = c.relnamespace WHERE r.rolname IN ${LOGINS} AND n.nspname <> 'bullmq'
       UNION ALL SELECT r.rolname || ' ' || p.proname FROM pg_proc AS p JOIN pg_roles AS r ON r.oid = p.proowner
         WHERE r.rolname IN ${LOGINS}
       UNION ALL SELECT r.rolname || ' creates in ' || n.nspname FROM pg_roles AS r CROSS JOIN pg_namespace AS n
         WHERE (r.rolname IN ${LOGINS} OR r.rolname IN ('panoh_doors', 'panoh_tokens')) AND ${OURS} AND n.nspname NOT LIKE 'pg\\_%'
           AND has_schema_privilege(r.oid, n.oid, 'CREATE')`,
    );
    expect(owned).toEqual([]);
  });

  it('is a member of no other, so that nobody puts on the coat of a door', async () => {
    const memberships = await names(
      `SELECT m.rolname || ' is ' || g.rolname AS name FROM pg_auth_members AS a
       JOIN pg_roles AS m ON m.oid = a.member JOIN pg_roles AS g ON g.oid = a.roleid WHERE m.rolname IN ${LOGINS}`,
    );
    expect(memberships).toEqual([]);
  });

  it('nobody logs in as a door', async () => {
    const doors = await names(
      `SELECT rolname AS name FROM pg_roles WHERE rolname IN ('panoh_doors', 'panoh_tokens') AND rolcanlogin`,
    );
    expect(doors).toEqual([]);
  });

  it('writes the audit and never changes it', async () => {
    const rights = await names(
      `SELECT r.rolname || ' ' || right_ AS name FROM pg_roles AS r CROSS JOIN unnest(ARRAY['UPDATE', 'DELETE', 'TRUNCATE']) AS right_
       WHERE r.rolname IN ${LOGINS} AND (has_table_privilege(r.oid, 'panoh.audit_entry', right_)
         OR (right_ = 'UPDATE' AND has_any_column_privilege(r.oid, 'panoh.audit_entry', right_)))`,
    );
    expect(rights).toEqual([]);
  });

  it('reaches person tokens through functions only, and keys only as the vault', async () => {
    const rights = await names(
      `SELECT r.rolname || ' ' || t.name AS name FROM pg_roles AS r
       CROSS JOIN (VALUES ('cases.person_token'), ('keys.data_key'), ('keys.erasure')) AS t (name)
       WHERE r.rolname IN ${LOGINS} AND has_any_column_privilege(r.oid, t.name, 'SELECT, INSERT, UPDATE') ORDER BY 1`,
    );
    expect(rights).toEqual([
      'panoh_backup cases.person_token',
      'panoh_keys keys.data_key',
      'panoh_keys keys.erasure',
    ]);
  });

  it('of the backup reads and changes nothing', async () => {
    const rights = await names(
      `SELECT n.nspname || '.' || c.relname AS name FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
       WHERE c.relkind = 'r' AND ${OURS} AND (has_any_column_privilege('panoh_backup', c.oid, 'INSERT, UPDATE')
         OR has_table_privilege('panoh_backup', c.oid, 'DELETE, TRUNCATE'))`,
    );
    expect(rights).toEqual([]);
  });

  it('empties no table at a stroke', async () => {
    const rights = await names(
      `SELECT r.rolname || ' ' || n.nspname || '.' || c.relname AS name FROM pg_roles AS r
       CROSS JOIN pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
       WHERE r.rolname IN ${LOGINS} AND c.relkind = 'r' AND ${OURS} AND has_table_privilege(r.oid, c.oid, 'TRUNCATE')`,
    );
    expect(rights).toEqual([]);
  });
});

describe("a function that acts with another's rights", () => {
  const DEFINERS = `FROM pg_proc AS p JOIN pg_namespace AS n ON n.oid = p.pronamespace
    JOIN pg_roles AS o ON o.oid = p.proowner WHERE p.prosecdef AND ${OURS}`;

  it('looks for names where it was told and nowhere else', async () => {
    expect((await names(`SELECT p.proname AS name ${DEFINERS}`)).length).toBeGreaterThan(20);
    const unpinned = await names(
      `SELECT n.nspname || '.' || p.proname AS name ${DEFINERS}
         AND NOT coalesce(p.proconfig && ARRAY['search_path=pg_catalog', 'search_path=""'], false)`,
    );
    expect(unpinned).toEqual([]);
  });

  it('belongs to a door, or to the owner for one thing', async () => {
    const others = await names(
      `SELECT n.nspname || '.' || p.proname AS name ${DEFINERS} AND o.rolname NOT IN ('panoh_doors', 'panoh_tokens')`,
    );
    // The clock of a demo or test; the installation's own check stops it elsewhere.
    expect(others).toEqual(['panoh.move_clock']);
  });

  it('is called by the api, the worker and the doors, and by nobody who just came along', async () => {
    const callers = await names(
      `SELECT DISTINCT coalesce(g.rolname, 'PUBLIC') AS name
       FROM (SELECT p.proacl, p.proowner ${DEFINERS}) AS f,
         aclexplode(coalesce(f.proacl, acldefault('f', f.proowner))) AS a LEFT JOIN pg_roles AS g ON g.oid = a.grantee
       WHERE a.grantee <> f.proowner ORDER BY 1`,
    );
    expect(
      callers.filter((name) => !['panoh_api', 'panoh_worker', 'panoh_doors', 'panoh_tokens'].includes(name)),
    ).toEqual([]);
  });

  it('of a visitor exists under these names only', async () => {
    const doors = await names(
      `SELECT p.proname AS name ${DEFINERS} AND n.nspname = 'identity' AND has_function_privilege('panoh_api', p.oid, 'EXECUTE') ORDER BY 1`,
    );
    expect(doors).toEqual([
      'calendar_feed_actor',
      'close_session',
      'count_failure',
      'demo_accounts',
      'device_contact',
      'device_facts',
      'device_proves',
      'invitation_facts',
      'invited_user',
      'living_devices',
      'memberships_of',
      'open_session',
      'session_actor',
      'sign_in_facts',
      'token_actor',
      'touch_session',
      'use_invitation',
    ]);
  });
});
