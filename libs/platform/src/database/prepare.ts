import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import { DATABASE_ROLES, type PanohConfig } from '../config/config';
import { unopened } from './unopened';

/**
 * Own the few functions that reach what row-level security hides: person tokens, and the doors for
 * somebody who is not signed in yet. Nobody can log in as them.
 */
const ROLES_WITHOUT_LOGIN = ['panoh_tokens', 'panoh_doors'] as const;

/**
 * Makes the login roles and the database of design.md §3 in a PostgreSQL where we are superuser (or may
 * create roles and databases). Names and passwords come from the addresses; a second run only resets passwords.
 */
export async function prepareDatabase(config: PanohConfig): Promise<void> {
  const url = config.required('PANOH_DATABASE_URL_SUPERUSER');
  const superuser = new Client({ connectionString: url });
  await superuser.connect().catch((fault: unknown) => {
    throw unopened(fault, url);
  });
  try {
    for (const role of DATABASE_ROLES) {
      const address = new URL(config.databaseUrl(role));
      await createRole(superuser, decodeURIComponent(address.username), decodeURIComponent(address.password));
    }
    const owner = new URL(config.databaseUrl('owner'));
    const ownerRole = escapeIdentifier(decodeURIComponent(owner.username));
    for (const role of ROLES_WITHOUT_LOGIN) {
      await createRole(superuser, role);
      await superuser.query(`GRANT ${role} TO ${ownerRole}`);
    }
    await createDatabase(superuser, owner.pathname.slice(1), ownerRole);
  } finally {
    await superuser.end();
  }
}

async function createRole(client: Client, name: string, password?: string): Promise<void> {
  const login = password === undefined ? 'NOLOGIN' : `LOGIN PASSWORD ${escapeLiteral(password)}`;
  const attributes = `${login} NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE`;
  const exists = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
  const verb = exists.rowCount === 0 ? 'CREATE' : 'ALTER';
  await client.query(`${verb} ROLE ${escapeIdentifier(name)} ${attributes}`);
}

async function createDatabase(client: Client, name: string, ownerRole: string): Promise<void> {
  const exists = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  if (exists.rowCount === 0)
    await client.query(`CREATE DATABASE ${escapeIdentifier(name)} OWNER ${ownerRole} TEMPLATE template0`);
  await client.query(`REVOKE CONNECT, TEMPORARY ON DATABASE ${escapeIdentifier(name)} FROM PUBLIC`);
  for (const role of DATABASE_ROLES)
    await client.query(`GRANT CONNECT ON DATABASE ${escapeIdentifier(name)} TO panoh_${role}`);
}
