import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { MemberActor, Role, SystemActor } from '@panoh/kernel';
import type { ConfigFile } from '@panoh/platform';
import { useHouse } from '../../../../test/support/house';
import type { CalendarChange } from '../domain/calendar-change';
import { calendarOf, listCalendars } from '../queries/calendars';
import { editCalendar } from './edit-calendar';
import { loadCalendars } from './load-calendars';

const OPERATOR: SystemActor = { kind: 'system', program: 'cli', cause: 'migrate' };
const file = (id: string, change: (text: string) => string = (text) => text): ConfigFile => ({
  file: `${id}.yaml`,
  text: change(readFileSync(path.resolve(__dirname, `../../../../config/calendars/${id}.yaml`), 'utf8')),
});
const member = (role: Role, jurisdiction: string): MemberActor => ({
  ...{ kind: 'member', membershipId: randomUUID(), userId: randomUUID(), organisationId: randomUUID() },
  ...{ role, lead: false, confirmed: true, jurisdictions: [jurisdiction], region: null },
});
const addDay = (on: string): CalendarChange => ({
  ...{ change: 'add', kind: 'off', on, name: 'Ramazon hayiti', source: 'Decree 1', confidence: 'verified' },
});
const reason = 'Announced on 29 March';

describe('calendars', () => {
  const house = useHouse();
  const load = (...files: ConfigFile[]): Promise<string[]> =>
    house().worker.work.run(OPERATOR, (tx) => loadCalendars(tx, files));
  const edit = (actor: MemberActor, calendarId: string, change: CalendarChange, ifRevision?: number) =>
    house().api.work.run(actor, (tx) => editCalendar(tx, { calendarId, change, reason, ifRevision }));
  const uz = member('national-coordinator', 'UZ');

  it('are there after migrate, and a second load does nothing', async () => {
    const calendars = await house().api.work.read(uz, 'test', listCalendars);
    expect(calendars.map(({ id }) => id)).toEqual(['gb', 'kg', 'kz', 'tj', 'tm', 'uz']);
    expect(await load(file('uz'), file('kz'))).toEqual([]);
  });

  it('are taken anew from a changed file as the next revision, and say so', async () => {
    const changed = file('tm', (text) => text.replace('listed: { from: 2025', 'listed: { from: 2024'));
    expect(await load(changed)).toEqual(['Calendar tm: revision 3 taken from its file.']);
    const calendar = await house().api.work.read(uz, 'test', (tx) => calendarOf(tx, 'tm'));
    expect(calendar).toMatchObject({ revision: 3, listed: { from: 2024 } });
  });

  it('are edited by the coordinator of their country, and a file never overwrites that in silence', async () => {
    const { revision } = await edit(uz, 'uz', addDay('2027-12-30'), 2);
    expect(revision).toBe(3);
    expect(await load(file('uz'))).toEqual([]);
    const [sentence] = await load(file('uz', (text) => `${text}\n# later\n`));
    expect(sentence).toMatch(
      /^Calendar uz: the file differs, but revision 3 was entered by a coordinator and stays/,
    );
    const calendar = await house().api.work.read(uz, 'test', (tx) => calendarOf(tx, 'uz'));
    expect(calendar.days.some(({ on }) => on === '2027-12-30')).toBe(true);
  });

  it('tell the outbox, so that deadlines are computed anew', async () => {
    const events = await house().worker.work.read(OPERATOR, 'test', (tx) =>
      tx.sql<{ data: Record<string, unknown> }>(
        `SELECT data FROM panoh.outbox WHERE type = 'calendar.changed' AND data->>'calendar' = 'uz' ORDER BY position DESC LIMIT 1`,
      ),
    );
    expect(events[0]?.data).toEqual({ calendar: 'uz', revision: 3, change: 'add', day: '2027-12-30' });
  });

  it('are not changed on a revision nobody looked at', async () => {
    await expect(edit(uz, 'uz', addDay('2027-12-29'), 1)).rejects.toMatchObject({ code: 'VERSION.STALE' });
  });

  it.each([
    ['a coordinator of another country', member('national-coordinator', 'KZ')],
    ['another role', member('territorial-secretary', 'UZ')],
  ])('refuse %s', async (_, actor) => {
    await expect(edit(actor, 'uz', addDay('2027-12-28'))).rejects.toMatchObject({
      code: 'CALENDAR.NOT_YOURS',
    });
  });

  it('hold the same line in the database, whatever the program says', async () => {
    const insert = house().api.work.run(member('national-coordinator', 'KZ'), (tx) =>
      tx.sql(`INSERT INTO directory.calendar (id, revision, document, reason) VALUES ('uz', 99, '{}', 'x')`),
    );
    await expect(insert).rejects.toMatchObject({ code: '42501' });
  });

  it('give two who edit at once two revisions', async () => {
    const kz = member('national-coordinator', 'KZ');
    const both = await Promise.all([
      edit(kz, 'kz', addDay('2027-11-01')),
      edit(kz, 'kz', addDay('2027-11-02')),
    ]);
    expect(both.map(({ revision }) => revision).sort()).toEqual([3, 4]);
    const calendar = await house().api.work.read(kz, 'test', (tx) => calendarOf(tx, 'kz'));
    expect(calendar.days.filter(({ on }) => on.startsWith('2027-11-0'))).toHaveLength(2);
  });
});
