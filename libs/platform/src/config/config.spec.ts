import { configurationNames, readConfig } from './config';

/** A value that is wrong for the variable; whatever it says may be a secret. */
const WRONG: readonly (readonly [name: string, value: string])[] = [
  ...['OWNER', 'API', 'WORKER', 'STATISTICS', 'SEALER', 'KEYS', 'BACKUP', 'QUEUE', 'SUPERUSER'].flatMap(
    (role) =>
      [
        'mysql://s3cret@host/db',
        's3cret',
        'postgres://',
        'postgres://user:s3cret@host:port/db',
        'postgres://user:s3cret@host',
      ].map((value) => [`PANOH_DATABASE_URL_${role}`, value] as const),
  ),
  ['PANOH_KIND', 's3cret'],
  ['PANOH_KIND', 'REAL'],
  ['PANOH_DATABASE_POOL', 's3cret'],
  ['PANOH_DATABASE_POOL', '0'],
  ['PANOH_DATABASE_POOL', '1.5'],
  ['PANOH_REDIS_URL', 'http://s3cret'],
  ['PANOH_REDIS_URL', 'redis://host:s3cret'],
  ['PORT', 's3cret'],
  ['PORT', '70000'],
  ['PORT', '-1'],
  ['PANOH_HOST', 'http://s3cret/'],
  ['PANOH_SMTP_URL', 'http://s3cret'],
  ['PANOH_SMTP_URL', 'smtp://'],
  ['PANOH_SMTP_URL', 'smtp://host:s3cret'],
  ['PANOH_MAIL_FROM', 's3cret'],
  ['PANOH_MAIL_FROM', 'Panoh <s3cret@a.b>\nBcc: x@y.z'],
  ['PANOH_PUBLIC_URL', 's3cret'],
  ['PANOH_PUBLIC_URL', 'ftp://s3cret'],
  ['PANOH_QUICK_EXIT_URL', 's3cret'],
  ['PANOH_LOG_LEVEL', 's3cret'],
  ['PANOH_DEMO', 's3cret'],
  ['PANOH_DEMO', 'true'],
];

describe('the configuration', () => {
  it.each(WRONG)('names %s when it is wrong, in one sentence, and never says its value', (name, value) => {
    const read = (): unknown => readConfig({ [name]: value });
    expect(read).toThrow(name);
    expect(read).not.toThrow(/s3cret/);
    expect(read).toThrow(/^[^\n]+\.$/);
  });

  it('has a case here for every variable that can be wrong', () => {
    const anyText = ['PANOH_KEYRING', 'PANOH_DATA', 'PANOH_CONFIG'];
    const tried = new Set([...WRONG.map(([name]) => name), ...anyText]);
    expect(configurationNames.filter((name) => !tried.has(name))).toEqual([]);
  });

  it('takes what is right', () => {
    const right = {
      PANOH_DATABASE_URL_API: 'postgresql://panoh_api:p%40ss@db.example.org:5433/panoh?sslmode=require',
      PANOH_DATABASE_URL_WORKER: 'postgres://panoh_worker@%2Fvar%2Frun%2Fpostgresql/panoh',
      PANOH_REDIS_URL: 'rediss://:p%40ss@redis.example.org:6380/1',
      PANOH_SMTP_URL: 'smtps://user:p%40ss@mail.example.org',
      PANOH_MAIL_FROM: 'no-reply@example.org',
      PANOH_HOST: '::1',
      PANOH_PUBLIC_URL: 'https://panoh.example.org',
      PANOH_DEMO: '0',
      PORT: '0',
    };
    expect(readConfig(right)).toMatchObject({
      PANOH_DEMO: false,
      PORT: 0,
      PANOH_KIND: 'real',
      PANOH_HOST: '::1',
    });
    expect(readConfig({ PANOH_DEMO: '1' }).PANOH_DEMO).toBe(true);
  });

  it('names all that is wrong at once', () => {
    expect(() => readConfig({ PORT: 'x', PANOH_KIND: 'y' })).toThrow(/PANOH_KIND.*PORT|PORT.*PANOH_KIND/);
  });
});
