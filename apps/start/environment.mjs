import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { readJson, writeSecretJson } from './machine/files.mjs';
import { freePortLike } from './machine/ports.mjs';

/** The login roles of the database; the CLI's `database prepare` makes them from the addresses. */
export const databaseRoles = ['owner', 'api', 'worker', 'statistics', 'sealer', 'keys', 'backup', 'queue'];

/** @param {string} role */
export const addressName = (role) => `PANOH_DATABASE_URL_${role.toUpperCase()}`;

/**
 * @typedef {{ passwords: Record<string, string>, ports: { smtp: number, inbox?: number, api?: number } }} Secrets
 */

/**
 * What one installation keeps to itself, made once.
 *
 * @param {string} data
 * @returns {Promise<Secrets>}
 */
export async function ensureSecrets(data) {
  const known = secretsOf(data);
  const passwords = Object.fromEntries(
    databaseRoles.map((role) => [role, known?.passwords?.[role] ?? randomBytes(24).toString('base64url')]),
  );
  const secrets = { passwords, ports: known?.ports ?? { smtp: await freePortLike(undefined) } };
  if (JSON.stringify(secrets) !== JSON.stringify(known)) writeSecretJson(secretsFile(data), secrets);
  return secrets;
}

/** @param {string} data @returns {Secrets | undefined} undefined before the first start */
export const secretsOf = (data) => readJson(secretsFile(data));

/** @param {string} data @param {Secrets} secrets */
export const keepSecrets = (data, secrets) => writeSecretJson(secretsFile(data), secrets);

/** @param {string} data */
const secretsFile = (data) => path.join(data, 'secrets.json');

/**
 * @typedef {object} Place
 * @property {string} root the checkout
 * @property {string} data the folder of this installation
 * @property {number} port of the api
 */

/**
 * The whole environment of an installation. What the caller has set stays, save the addresses of a database that
 * is ours.
 *
 * @param {Place} place
 * @param {Secrets} secrets
 * @param {string | undefined} superuser address of the embedded server's superuser; undefined: the caller's database
 * @param {NodeJS.ProcessEnv} caller
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentOf({ root, data, port }, secrets, superuser, caller) {
  const given = Object.fromEntries(
    Object.entries(caller).filter(([name, value]) => value && !isFromNpm(name)),
  );
  return {
    PANOH_KIND: 'demo',
    PANOH_KEYRING: path.join(data, 'keyring.json'),
    PANOH_CONFIG: path.join(root, 'config'),
    PANOH_PUBLIC_URL: `http://127.0.0.1:${port}`,
    PANOH_SMTP_URL: `smtp://127.0.0.1:${secrets.ports.smtp}`,
    ...(given.PANOH_DATABASE_URL_SUPERUSER
      ? roleAddresses(given.PANOH_DATABASE_URL_SUPERUSER, secrets.passwords)
      : {}),
    ...given,
    // On a server of its own a demo can touch nobody else's data; on another the caller must say so.
    ...(superuser === undefined ? {} : { ...roleAddresses(superuser, secrets.passwords), PANOH_DEMO: '1' }),
    PORT: String(port),
    PANOH_DATA: data,
  };
}

/** What npm tells its scripts is nothing to a program. @param {string} name */
const isFromNpm = (name) => name.toLowerCase().startsWith('npm_');

/**
 * @param {string} superuser
 * @param {Record<string, string>} passwords
 */
export function roleAddresses(superuser, passwords) {
  const ofRole = (/** @type {string} */ role) => {
    const address = new URL(superuser);
    address.username = `panoh_${role}`;
    address.password = passwords[role];
    address.pathname = '/panoh';
    return [addressName(role), address.href];
  };
  return { [addressName('superuser')]: superuser, ...Object.fromEntries(databaseRoles.map(ofRole)) };
}

/** @param {{ port: number, password: string }} server */
export const superuserAddress = ({ port, password }) =>
  `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;

/** The roles a program may log in with: none gets the key to a door it does not use. */
const doors = {
  api: ['api', 'statistics', 'keys', 'queue'],
  worker: ['worker', 'sealer', 'keys', 'queue'],
  mail: [],
};

/**
 * @param {NodeJS.ProcessEnv} whole
 * @param {keyof typeof doors} program
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentFor(whole, program) {
  const open = new Set(doors[program].map(addressName));
  return Object.fromEntries(
    Object.entries(whole).filter(([name]) => !name.startsWith('PANOH_DATABASE_URL_') || open.has(name)),
  );
}
