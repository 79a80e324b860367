import { useClone } from '../../../../test/support/postgres';
import { Database } from './database';

describe('a database that cannot be opened', () => {
  const clone = useClone();
  const good = (): URL => new URL(clone().environment.PANOH_DATABASE_URL_API ?? '');
  const changed = (change: (url: URL) => void): string => {
    const url = good();
    change(url);
    return url.href;
  };

  it.each([
    ['is not there', (url: URL) => (url.port = '1'), /cannot be reached \(ECONNREFUSED\)/, 'ECONNREFUSED'],
    ['has no such database', (url: URL) => (url.pathname = '/nowhere'), /has no database nowhere/, '3D000'],
    [
      'does not know the password',
      (url: URL) => (url.password = 's3cret'),
      /does not let the role panoh_api in/,
      '28P01',
    ],
  ])(
    'on a server that %s says so in one sentence without the password',
    async (_what, change, says, code) => {
      const url = changed(change);
      const opened = Database.open(url, { size: 1, name: 'test' });
      await expect(opened).rejects.toThrow(says);
      await expect(opened).rejects.not.toThrow(new URL(url).password);
      await expect(opened).rejects.toMatchObject({ code });
    },
  );
});
