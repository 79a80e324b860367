import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { Redis } from 'ioredis';
import { consentForm } from '../support/cases';
import type { Person } from '../support/http';
import { startTestCluster } from '../support/postgres';
import { type Programs, startPrograms } from '../support/programs';
import { referralForm } from '../support/referrals';
import { runCommand } from '../support/run-node';
import { MailServer } from '../support/smtp';
import { until } from '../support/until';
import { settled } from './consequences';
import { note } from './figures';
import { type Card, good, signalBody } from './main-job';
import {
  guardianAnswers,
  markedHandover,
  markedNeeds,
  markedPerson,
  markedSignal,
  markedStory,
  MARKERS,
} from './markers';
import { OwnRedis } from '../support/own-redis';
import { query } from './query';
import { useRunning } from './running';
import { hitsIn, type Place } from './search';
import { everythingIn } from './whole-database';

const place = (name: string, text: string): Place => ({ name, bytes: Buffer.from(text, 'utf8') });

const found = OwnRedis.start('canary');
if ('missing' in found) process.stderr.write(`Skipped: the names and Redis. ${found.missing}\n`);
const itWithRedis = 'missing' in found ? it.skip : it;

describe('the names of a person', () => {
  let mails: MailServer;
  const places: Place[] = [];
  let began = 0;
  let jobs = 0;
  const running = useRunning(
    async () => {
      mails = await MailServer.start();
      return { PANOH_SMTP_URL: mails.url, PANOH_LOG_LEVEL: 'debug' };
    },
    { watched: false },
  );
  afterAll(() => mails.stop());
  const superuser = (): string => running().clone.superuser;

  it('go through a whole main job', async () => {
    began = (await logOfPostgres(0)).bytes.length;
    await keepQueueRows(superuser());
    await mainJob(running().programs, 'adult');
    await mainJob(running().programs, 'child');
    await settled(superuser());
    await until('all mail is delivered', async () => {
      const waiting = await query(superuser(), `SELECT 1 FROM panoh.delivery WHERE state <> 'delivered'`);
      return waiting.length === 0;
    });
    expect(mails.mails.length).toBeGreaterThan(3);
    places.push(place('log of api and worker', running().programs.log()));
  });

  itWithRedis('go through Redis no more than through PostgreSQL', async () => {
    const redis = found as OwnRedis;
    const client = new Redis(redis.url);
    const heard: string[] = [];
    // Whoever still says hello while it begins to listen would be heard before ioredis is ready for it.
    await client.ping();
    const monitor = await client.monitor();
    monitor.on('monitor', (_time: string, words: string[]) => heard.push(words.join(' ')));
    await running().programs.stop();
    const programs = await startPrograms(running().clone, {
      PANOH_REDIS_URL: redis.url,
      PANOH_SMTP_URL: mails.url,
    });
    try {
      await mainJob(programs, 'adult');
      await settled(superuser());
      await until('the queue was used', () => heard.some((words) => words.includes('bull:bell:')));
      places.push(
        place('everything Redis was told', heard.join('\n')),
        place('log with Redis', programs.log()),
      );
      places.push(place('keys of Redis', (await client.keys('*')).join('\n')));
    } finally {
      await programs.stop();
      monitor.disconnect();
      client.disconnect();
      redis.stop();
    }
  });

  it('stand in no table, backup, queue, log or mail', async () => {
    const { clone } = running();
    places.push(...(await everythingIn(superuser())));
    // No table that a backup knows.
    await query(superuser(), 'DROP SCHEMA witness CASCADE');
    const [data, keys] = ['DATA', 'KEYS'].map((name) => path.join(clone.folder, name)) as [string, string];
    await runCommand(clone.environment, 'backup', data, keys);
    for (const file of [data, keys])
      places.push({ name: `backup ${path.basename(file)}`, bytes: gunzipSync(await readFile(file)) });
    places.push(await logOfPostgres(began), ...(await filesIn(clone.folder)));
    places.push(
      ...mails.mails.map(({ raw, to, parsed }, n) =>
        place(`mail ${String(n)}`, `${raw}\n${to.join()}\n${JSON.stringify(parsed)}`),
      ),
    );
    const bytes = places.reduce((sum, one) => sum + one.bytes.length, 0);
    note('canary', {
      places: places.length,
      kilobytes: Math.round(bytes / 1024),
      markers: Object.keys(MARKERS).length,
    });
    expect(hitsIn(places, MARKERS)).toEqual([]);
  });

  it('would be found in each of these places', async () => {
    const words = Object.values(MARKERS).join(', ');
    const before = (await logOfPostgres(0)).bytes.length;
    await query(
      superuser(),
      `CREATE SCHEMA scratch; CREATE TABLE scratch.note (said text, bytes bytea, json jsonb)`,
    );
    await query(
      superuser(),
      `INSERT INTO scratch.note VALUES ($1, NULL, NULL), (NULL, convert_to($1, 'UTF8'), NULL)`,
      [words],
    );
    await query(superuser(), `DO $$ BEGIN RAISE WARNING '${words}'; END $$`);
    const found = (some: readonly Place[]): number =>
      new Set(hitsIn(some, MARKERS).map((hit) => /: (\w+) \(/.exec(hit)?.[1])).size;
    const all = Object.keys(MARKERS).length;
    const table = (await everythingIn(superuser())).filter(({ name }) => name === 'table scratch.note');
    expect(found(table)).toBe(all);
    expect(found([await logOfPostgres(before)])).toBe(all);
    for (const disguised of [
      Buffer.from(words).toString('base64'),
      Buffer.from(words).toString('hex'),
      encodeURIComponent(words),
      words.toLowerCase(),
    ])
      expect(found([place('disguised', disguised)])).toBe(all);
  });

  async function mainJob(programs: Programs, age: 'adult' | 'child'): Promise<void> {
    const { world } = running();
    const shelter = world.shelters[age === 'adult' ? 0 : 1];
    const [officer, staff] = [await world.officer.at(programs.url), await shelter.staff.at(programs.url)];
    const answers = age === 'child' ? guardianAnswers : {};
    const signal = { ...signalBody(markedSignal), ageClass: age };
    const { caseId } = good(await officer.post<Card>('/api/v1/signals', signal));
    const at = `/api/v1/cases/${caseId}`;
    const consent = (purpose: string, wish: object = {}): object => ({
      document: consentForm(purpose, { interpreter: MARKERS.interpreter, ...answers, ...wish }),
    });
    good(await officer.post(`${at}/consents`, consent('P2')));
    const person =
      age === 'child'
        ? { ...markedPerson, ageBand: '6-13', birthDate: { certainty: 'year', year: 2015 } }
        : markedPerson;
    good(await officer.put(`${at}/person`, { document: person }));
    const { means: _asked, ...ofChild } = markedStory;
    good(
      await officer.put(`${at}/forms/identification`, { document: age === 'child' ? ofChild : markedStory }),
    );
    good(await officer.put(`${at}/forms/needs`, { document: markedNeeds }));
    const circle = { recipientKind: 'circle', circleKinds: ['NGO'], circleCountry: 'KZ' };
    good(
      await officer.post(
        `${at}/consents`,
        consent('P3', { ...circle, categories: ['triage', 'identity', 'contact', 'health'] }),
      ),
    );
    const need = good(await officer.post<{ id: string }>(`${at}/needs`, { document: referralForm() }));
    const asked = good(
      await officer.post<{ referrals: { id: string }[] }>(`/api/v1/needs/${need.id}/referrals`, {
        organisationId: shelter.id,
      }),
    );
    const referral = `/api/v1/referrals/${asked.referrals[0]?.id ?? ''}`;
    const conditions = { codes: ['ramp'], text: MARKERS.conditions };
    good(await staff.post(`${referral}/acceptance`, { bedId: shelter.beds[jobs++], conditions }));
    await expectRefusedWithoutRepeating(officer, at);
    good(await staff.get(at));
    good(await staff.post(`${referral}/arrival`, {}));
    good(await officer.post(`${referral}/handover`, { document: markedHandover() }));
    good(await staff.post(`${referral}/handover`, { document: markedHandover() }));
    const wish = {
      name: { given: MARKERS.given, family: MARKERS.family },
      birthYear: 1991,
      documentNumber: MARKERS.document,
    };
    const matches = good(await officer.post<{ items: object[] }>('/api/v1/persons/search', wish)).items;
    expect(matches.length).toBeGreaterThan(0);
  }

  /** A refusal is written down somewhere, by the api, the database or both: it must not quote what it refuses. */
  async function expectRefusedWithoutRepeating(officer: Person, at: string): Promise<void> {
    const answers = [
      await officer.put(`${at}/person`, { document: { ...markedPerson, gender: MARKERS.given } }),
      await officer.post(`${at}/consents`, `{"document": {"interpreter": "${MARKERS.interpreter}`),
      await officer.put(`${at}/forms/${encodeURIComponent(MARKERS.family)}`, { document: {} }),
    ];
    for (const { status, body } of answers) {
      expect([404, 409, 412, 422, 400]).toContain(status);
      expect(hitsIn([place('a refusal', JSON.stringify(body))], MARKERS)).toEqual([]);
    }
  }

  /** What PostgreSQL wrote since `from`: other tests share it, and so did earlier runs of this one. */
  async function logOfPostgres(from: number): Promise<Place> {
    const log = path.join((await startTestCluster()).data, 'logs', 'postgres.log');
    return { name: 'log of PostgreSQL', bytes: (await readFile(log)).subarray(from) };
  }
});

/** Jobs are removed when they are done: a copy of every row the queue ever had stays for the search. */
async function keepQueueRows(superuser: string): Promise<void> {
  await query(
    superuser,
    `CREATE SCHEMA witness; CREATE TABLE witness.queue_row (of_table text, said text);
     CREATE FUNCTION witness.keep() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
       BEGIN INSERT INTO witness.queue_row VALUES (TG_TABLE_NAME, to_jsonb(NEW)::text); RETURN NULL; END $$;
     DO $$ DECLARE t regclass; BEGIN
       FOR t IN SELECT oid FROM pg_class WHERE relnamespace = 'bullmq'::regnamespace AND relkind = 'r' LOOP
         EXECUTE format('CREATE TRIGGER keep AFTER INSERT OR UPDATE ON %s FOR EACH ROW EXECUTE FUNCTION witness.keep()', t);
       END LOOP; END $$`,
  );
}

async function filesIn(folder: string): Promise<Place[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return Promise.all(
    files.map(async (file) => ({ name: `file ${path.basename(file)}`, bytes: await readFile(file) })),
  );
}
