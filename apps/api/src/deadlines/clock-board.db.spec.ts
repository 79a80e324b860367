import {
  armDeadline,
  type BoardCell,
  clockBoard,
  type ClockRule,
  listDeadlines,
  sweepDeadlines,
} from '@panoh/deadlines';
import { type MemberActor, Temporal } from '@panoh/kernel';
import type { LanguageLabels } from '@panoh/lawbook';
import type { Tx } from '@panoh/platform';
import { useHouse } from '../../../../test/support/house';
import { makeMember, makeOrganisation } from '../../../../test/support/members';
import { ask, makeNeed, makeShelter } from '../../../../test/support/referrals';
import { movedDates } from '../calendars/moved-dates';
import { explanation } from './explanation';

const SYSTEM = { kind: 'system', program: 'worker', cause: 'test' } as const;
const LABELS = {
  law: { 'clocks/referral-answer': 'Answer to the referral' },
  lists: {},
} as unknown as LanguageLabels;
const FIVE_DAYS: ClockRule = {
  ...{ code: 'NRM-PLN', limit: { unit: 'wd', amount: 5 }, rollForward: false, warn: [], pausable: true },
  ...{ ladder: [], source: 'design', confidence: 'design' },
};

describe('the clock board', () => {
  const house = useHouse();
  const worker = <Result>(body: (tx: Tx) => Promise<Result>): Promise<Result> =>
    house().worker.work.run(SYSTEM, body);
  const clock = (offset: string): Promise<unknown> =>
    worker((tx) => tx.sql(`SELECT panoh.move_clock($1)`, [offset]));
  const coordinator = async (): Promise<MemberActor> => {
    const commission = await makeOrganisation(house().worker.work, {
      ...{ type: 'Commission', country: 'KZ', jurisdictions: ['KZ'] },
    });
    return makeMember(house().worker.work, commission, { role: 'national-coordinator' });
  };
  const cellOf = async (actor: MemberActor, organisationId: string): Promise<BoardCell | undefined> => {
    const cells = await house().api.work.read(actor, 'test', clockBoard);
    return cells.find((cell) => cell.organisationId === organisationId && cell.clock === 'referral-answer');
  };
  afterEach(() => clock('0'));

  it('counts what an organisation owns, and what nobody has taken in hand', async () => {
    const need = await makeNeed(house());
    const shelter = await makeShelter(house());
    await ask(house(), need, shelter);
    const watcher = await coordinator();
    const before = await cellOf(watcher, shelter.id);
    expect(before).toMatchObject({ breached: 0, untaken: 0, escalated: 0 });
    expect((before?.today ?? 0) + (before?.thisWeek ?? 0)).toBe(1);
    await clock('40 hours');
    await worker((tx) => sweepDeadlines(tx, 500));
    expect(await cellOf(watcher, shelter.id)).toMatchObject({ breached: 1, untaken: 1, escalated: 1 });
    expect(await cellOf((await makeShelter(house())).staff, shelter.id)).toBeUndefined();
    const listed = await house().api.work.read(watcher, 'test', (tx) =>
      listDeadlines(tx, {
        ownerOrganisationId: shelter.id,
        clock: 'referral-answer',
        group: 'breached',
        limit: 9,
      }),
    );
    expect(listed).toHaveLength(1);
    const elsewhere = { ownerOrganisationId: shelter.id, region: 'KZ-AST', limit: 9 };
    expect(await house().api.work.read(watcher, 'test', (tx) => listDeadlines(tx, elsewhere))).toEqual([]);
  });

  it('explains a date with the title of the act it rests on', async () => {
    const need = await makeNeed(house());
    const shelter = await makeShelter(house());
    await ask(house(), need, shelter);
    const why = await house().api.work.read(await coordinator(), 'test', async (tx) => {
      const [first] = await listDeadlines(tx, { ownerOrganisationId: shelter.id, limit: 1 });
      return explanation(tx, first?.id ?? '', LABELS);
    });
    expect(why).toMatchObject({
      ...{ clock: 'referral-answer', label: 'Answer to the referral', derivation: { limit: '4h' } },
      law: { source: 'design', confidence: 'design', mechanism: { id: 'kz-nrm', version: 1 } },
    });
    expect(why.law.title).toMatch(/\w+ \w+/);
  });

  it('shows before an edit of a calendar which dates would move, and moves none', async () => {
    const watcher = await coordinator();
    const owner = watcher.organisationId;
    await worker((tx) =>
      tx.sql(`UPDATE directory.organisation SET calendar = 'kz', zone = 'Asia/Almaty' WHERE id = $1`, [
        owner,
      ]),
    );
    const startsAt = Temporal.Instant.from('2026-10-05T06:00:00Z');
    const deadlineId = await worker((tx) =>
      armDeadline(tx, {
        ...{ subject: { kind: 'case', id: owner }, clock: 'first-plan', rule: FIVE_DAYS, startsAt },
        ownerOrganisationId: owner,
      }),
    );
    const change = {
      change: 'add',
      on: '2026-10-07',
      kind: 'off',
      name: 'Decree',
      source: 'Decree 1',
      confidence: 'verified',
    } as const;
    const moved = await house().api.work.read(watcher, 'test', (tx) =>
      movedDates(tx, { calendarId: 'kz', change }),
    );
    expect(moved.items.find(({ id }) => id === deadlineId)).toMatchObject({
      code: 'NRM-PLN',
      caseCode: null,
    });
    const [still] = await worker((tx) =>
      tx.sql<{ calendar_revision: number }>(
        `SELECT calendar_revision FROM deadlines.deadline WHERE id = $1`,
        [deadlineId],
      ),
    );
    const other = { calendarId: 'uz', change } as const;
    expect((await house().api.work.read(watcher, 'test', (tx) => movedDates(tx, other))).count).toBe(0);
    expect(still?.calendar_revision).toBe(2);
  });
});
