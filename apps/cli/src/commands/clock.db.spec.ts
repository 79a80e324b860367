import { readConfig } from '@panoh/platform';
import { asSuperuser } from '../../../../test/support/as-superuser';
import { useClone } from '../../../../test/support/postgres';
import { moveClock } from './clock';

const clone = useClone();

const clock = (...words: string[]): Promise<void> => moveClock.run(words, readConfig(clone().environment));

const offset = () =>
  asSuperuser(clone(), `SELECT extract(epoch FROM clock_offset)::int AS seconds FROM panoh.installation`);

beforeEach(() => {
  jest.spyOn(process.stdout, 'write').mockReturnValue(true);
});
afterEach(() => jest.restoreAllMocks());

test('a demo or test clock moves from where it stands, and back', async () => {
  await clock('+4h');
  await clock('-30m');
  expect(await offset()).toEqual([{ seconds: 12_600 }]);
  await clock('reset');
  expect(await offset()).toEqual([{ seconds: 0 }]);
});

test('what is no time is refused', async () => {
  await expect(clock('tomorrow')).rejects.toThrow('"tomorrow" is neither a step like +4h nor a moment');
});

test('a moment so far that it could not be read any more is refused, and the clock stays', async () => {
  for (const far of [
    '+999999d',
    '-999999d',
    '0044-03-15T12:00Z',
    '+012025-03-10T12:00Z',
    '-000044-03-15T12:00Z',
  ])
    await expect(clock(far)).rejects.toThrow('The clock moves between the years 1990 and 2200 only.');
  expect(await offset()).toEqual([{ seconds: 0 }]);
});

test('a word too many is refused', async () => {
  await expect(clock('+4h', '+2d')).rejects.toThrow('"+2d" is a word too many');
  expect(await offset()).toEqual([{ seconds: 0 }]);
});

test('the clock of a real installation is refused in one sentence', async () => {
  await asSuperuser(clone(), `UPDATE panoh.installation SET kind = 'real'`);
  await expect(clock('+1h')).rejects.toThrow('This is a real installation: its clock is that of the world');
  expect(await offset()).toEqual([{ seconds: 0 }]);
});
