import { OrganisationEntity } from '@panoh/directory';
import { type House, openHouse, readConfig } from '@panoh/platform';
import { Client } from 'pg';
import { useClone } from '../../../../test/support/postgres';
import { workerProgram } from '../../../../test/support/programs';
import { build } from '../../../../test/support/run-node';
import { until } from '../../../../test/support/until';
import { cases } from './plan';
import { seedPeople } from './seed-people';
import { tellStories } from './tell-stories';

// One telling for all tests of this file, in order: broken off, gone on with, told already, worked by the worker.
let database: Client;
// Before the clone is dropped: hooks run in the order they stand in.
afterAll(() => database.end());
const clone = useClone();

beforeAll(async () => {
  database = new Client({ connectionString: clone().superuser });
  await database.connect();
});

async function rows<Row extends object>(statement: string): Promise<Row[]> {
  return (await database.query<Row>(statement)).rows;
}

const words = async (statement: string): Promise<string[]> =>
  (
    await rows<{ word: string }>(
      `SELECT DISTINCT word FROM (${statement}) AS said (word) WHERE word IS NOT NULL ORDER BY 1`,
    )
  ).map(({ word }) => word);

const count = async (table: string): Promise<number> =>
  Number((await rows<{ count: string }>(`SELECT count(*) FROM ${table}`))[0]?.count);

const clockIsRight = async (): Promise<boolean> =>
  (await rows<{ right: boolean }>(`SELECT clock_offset = '0' AS right FROM panoh.installation`))[0]?.right ===
  true;

async function tell(): Promise<number> {
  const config = readConfig({ ...clone().environment, PANOH_LOG_LEVEL: 'silent' });
  const opened: House[] = [];
  try {
    for (const program of ['api', 'worker'] as const)
      opened.push(await openHouse(config, program, [OrganisationEntity]));
    const [api, worker] = opened as [House, House];
    return await tellStories({ api, worker }, await seedPeople(worker.work, api.work));
  } finally {
    for (const house of opened) await house.close();
  }
}

const moments = () => count('panoh.idempotency');

test('a telling that is broken off leaves the clock right, and the next one goes on', async () => {
  const broken = expect(tell()).rejects.toThrow();
  await until('half of it is told', async () => (await moments()) > 60, 30_000);
  await database.query(
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'panoh_api' AND datname = current_database()`,
  );
  await broken;
  expect(await clockIsRight()).toBe(true);
  const before = await moments();

  expect(await tell()).toBeGreaterThan(60);
  expect(await moments()).toBeGreaterThan(before);
  expect(await clockIsRight()).toBe(true);
  expect(await count('cases.case_file')).toBe(cases.length);
}, 90_000);

test('told once, it is told: another start changes nothing', async () => {
  const all = (): Promise<object[]> =>
    rows(`SELECT (SELECT count(*) FROM cases.case_file), (SELECT count(*) FROM panoh.audit_entry),
      (SELECT count(*) FROM panoh.outbox), (SELECT count(*) FROM panoh.idempotency), (SELECT count(*) FROM directory.bed)`);
  const before = await all();
  expect(await tell()).toBe(0);
  expect(await all()).toEqual(before);
});

test('every list has something to show', async () => {
  expect(
    await words(`SELECT state FROM pathways.track_entry WHERE track = 'status' AND left_at IS NULL`),
  ).toEqual([
    ...['confirmed', 'formal-pending', 'negative', 'not-indicated', 'prelim-in-progress', 'presumed'],
    ...['reconsideration', 'signal'],
  ]);
  expect(
    await words(`SELECT state FROM pathways.track_entry WHERE track = 'services' AND left_at IS NULL`),
  ).toEqual(expect.arrayContaining(['closed', 'follow-up', 'inclusion', 'none', 'sheltered']));
  expect(
    await words(`SELECT state FROM pathways.track_entry WHERE track = 'guardian' AND left_at IS NULL`),
  ).toEqual(expect.arrayContaining(['assigned', 'needed', 'notified', 'proposed']));
  expect(await words(`SELECT state FROM referrals.referral`)).toEqual([
    ...[
      'accepted',
      'accepted-with-conditions',
      'active',
      'closed',
      'declined',
      'feedback-given',
      'in-transit',
    ],
    ...['re-routed', 'recalled', 'sent', 'waitlisted'],
  ]);
  expect(await words(`SELECT kind FROM cases.case_file`)).toEqual(['case', 'code-only']);
  expect(await words(`SELECT age_class FROM cases.case_file`)).toEqual(
    expect.arrayContaining(['adult', 'age-disputed', 'child']),
  );
  expect(await words(`SELECT state FROM directory.bed`)).toEqual(['free', 'occupied', 'out-of-service']);
  expect(
    await words(
      `SELECT CASE WHEN taken_at IS NULL THEN 'held' ELSE 'taken' END FROM referrals.bed_hold WHERE released_at IS NULL`,
    ),
  ).toEqual(['held', 'taken']);
});

test('the worker takes it up without a fault, and what time has done is done', async () => {
  await build();
  const worker = workerProgram(clone());
  await worker.start();
  try {
    const waiting = `(SELECT 1 FROM panoh.outbox WHERE done_at IS NULL
      UNION ALL SELECT 1 FROM deadlines.deadline WHERE next_sweep_at <= panoh.now()) AS waiting`;
    await until('everything has had its consequences', async () => (await count(waiting)) === 0, 60_000);
  } finally {
    await worker.stop();
  }
  expect(
    await rows('SELECT type, fault FROM panoh.outbox WHERE set_aside_at IS NOT NULL OR tries > 0'),
  ).toEqual([]);
  expect(await words('SELECT state FROM deadlines.deadline')).toEqual([
    // The review of a disclosure without consent is armed by the worker, which hears of it only now.
    ...[
      'breached',
      'breached-before-we-knew',
      'cancelled',
      'due-soon',
      'met',
      'met-late',
      'running',
      'waived',
    ],
  ]);
  // What was done in time is not called late because nobody was there to hear of it.
  expect(
    await words(`SELECT clock FROM deadlines.deadline WHERE state = 'met' AND breach IS NOT NULL`),
  ).toEqual([]);
  expect(
    await words(`SELECT d.clock FROM panoh.outbox AS o JOIN deadlines.deadline AS d ON d.id = o.subject_id
    WHERE o.type = 'deadline.passed' AND d.state = 'met'`),
  ).toEqual([]);
  expect(await words('SELECT state FROM referrals.referral')).toContain('expired');
  expect(
    await words(`SELECT state FROM pathways.track_entry WHERE track = 'reflection' AND left_at IS NULL`),
  ).toContain('expired-undecided');
  expect(await count('cases.case_file WHERE closed_at IS NOT NULL')).toBeGreaterThan(1);
  expect(await count('referrals.need WHERE escalated_at IS NOT NULL')).toBeGreaterThan(0);
  expect(await count('referrals.referral WHERE offered_bed IS NOT NULL')).toBe(1);
}, 120_000);
