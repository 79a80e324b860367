import { inNode } from './in-node';

type Environment = Record<string, string>;
const place = { root: '/panoh', data: '/panoh/.panoh', port: 3100 };
const roles = ['owner', 'api', 'worker', 'statistics', 'sealer', 'keys', 'backup', 'queue'];
const secrets = {
  passwords: Object.fromEntries(roles.map((role) => [role, `secret-${role}`])),
  ports: { smtp: 2525 },
};
const embedded = 'postgres://postgres:pw@127.0.0.1:5555/postgres';

const whole = (caller: Environment, superuser?: string): Promise<Environment> =>
  inNode(
    `const { environmentOf } = await import(process.cwd() + '/environment.mjs');
     return environmentOf(argument.place, argument.secrets, argument.superuser, argument.caller);`,
    { place, secrets, superuser, caller },
  );
const of = (program: string, environment: Environment): Promise<Environment> =>
  inNode(
    `return (await import(process.cwd() + '/environment.mjs')).environmentFor(argument.environment, argument.program)`,
    { environment, program },
  );
const addressesIn = (environment: Environment): string[] =>
  Object.keys(environment)
    .filter((name) => name.startsWith('PANOH_DATABASE_URL_'))
    .map((name) => name.slice('PANOH_DATABASE_URL_'.length).toLowerCase())
    .sort();

describe('the environment of an installation', () => {
  it('gives every role an address of its own on the embedded server', async () => {
    const environment = await whole({}, embedded);
    expect(addressesIn(environment)).toEqual([...roles, 'superuser'].sort());
    for (const role of roles)
      expect(environment[`PANOH_DATABASE_URL_${role.toUpperCase()}`]).toBe(
        `postgres://panoh_${role}:secret-${role}@127.0.0.1:5555/panoh`,
      );
    expect(environment).toMatchObject({
      PANOH_KIND: 'demo',
      PANOH_DEMO: '1',
      PORT: '3100',
      PANOH_DATA: place.data,
    });
    expect(environment).toMatchObject({
      PANOH_SMTP_URL: 'smtp://127.0.0.1:2525',
      PANOH_KEYRING: '/panoh/.panoh/keyring.json',
    });
  });

  it('leaves a database of the caller as the caller gave it, and does not call it a demo by itself', async () => {
    const caller = {
      PANOH_DATABASE_URL_OWNER: 'postgres://o@db/x',
      PANOH_KIND: 'real',
      PANOH_KEYRING: '/etc/keyring',
    };
    const environment = await whole(caller);
    expect(addressesIn(environment)).toEqual(['owner']);
    expect(environment).toMatchObject(caller);
    expect(environment).not.toHaveProperty('PANOH_DEMO');
  });

  it("makes the roles' addresses from the caller's superuser, save those the caller gave", async () => {
    const environment = await whole({
      PANOH_DATABASE_URL_SUPERUSER: 'postgres://root:pw@db:6000/postgres',
      PANOH_DATABASE_URL_API: 'postgres://a@db/x',
    });
    expect(environment['PANOH_DATABASE_URL_WORKER']).toBe(
      'postgres://panoh_worker:secret-worker@db:6000/panoh',
    );
    expect(environment['PANOH_DATABASE_URL_API']).toBe('postgres://a@db/x');
  });

  it('keeps what npm tells its scripts, and what is empty, from the programs', async () => {
    const environment = await whole({ npm_config_registry: 'x', PANOH_KIND: '', HOME: '/home/a' }, embedded);
    expect(environment).not.toHaveProperty('npm_config_registry');
    expect(environment).toMatchObject({ PANOH_KIND: 'demo', HOME: '/home/a' });
  });

  it('hands each program only the doors it uses', async () => {
    const environment = await whole({}, embedded);
    expect(addressesIn(await of('api', environment))).toEqual(['api', 'keys', 'queue', 'statistics']);
    expect(addressesIn(await of('worker', environment))).toEqual(['keys', 'queue', 'sealer', 'worker']);
    expect(addressesIn(await of('mail', environment))).toEqual([]);
  });
});
