import type { ReleaseView } from '@panoh/statistics';
import { Database, Work } from '@panoh/platform';
import { inventedHistory, seedHistory } from '../../apps/cli/src/demo/history';
import type { Answer } from '../support/http';
import { runNode } from '../support/run-node';
import { until } from '../support/until';
import { good, refusal } from './answers';
import { type Member, useWorld } from './world';

const PATH = '/api/v1/statistics/releases';
const COMMISSION = { name: 'National Commission', type: 'Commission', country: 'UZ' } as const;

/** Seven invented years are known when the story begins, a Friday; on Tuesday somebody wants to publish them. */
const story = useWorld('2026-03-20', 'Asia/Tashkent', async (world) => {
  const worker = await Database.open(world.clone.environment['PANOH_DATABASE_URL_WORKER'] ?? '', {
    ...{ size: 1, name: 'story' },
  });
  await seedHistory(new Work(worker));
  await worker.close();
  const analyst = await world.somebody('Kamila', 'analyst', COMMISSION, 'en');
  const people = {
    ...{ analyst, officer: await world.colleague(analyst, 'Rustam', 'case-manager') },
    abroad: await world.somebody('Dana', 'analyst', {
      ...COMMISSION,
      name: 'Commission of another',
      country: 'KZ',
    }),
  };
  await world.itIs('2026-03-24T09:00');
  return people;
});

const byYear = { dimension: 'year', grouping: null };
const byWomenAndMen = { dimension: 'gender', grouping: 'women-men' };
const wish = (change: object = {}) => ({
  ...{
    name: 'Identified women and men',
    measure: 'identified',
    from: '2019-01',
    to: '2025-12',
    asKnownOn: null,
  },
  tables: [{ dimensions: [byWomenAndMen, byYear], filters: [] }],
  ...change,
});

const desk = (): Member['desk'] => story().analyst.desk;
const ask = async (change: object = {}): Promise<string> =>
  good(await desk().post<ReleaseView>(PATH, wish(change))).id;
const look = async (id: string): Promise<ReleaseView> => good(await desk().get<ReleaseView>(`${PATH}/${id}`));
const publish = (id: string): Promise<Answer<ReleaseView>> =>
  desk().post<ReleaseView>(`${PATH}/${id}/release`);

/** What the worker makes of it. */
const prepared = (id: string): Promise<ReleaseView> =>
  until(
    'it is prepared',
    async () => {
      const release = await look(id);
      return ['waiting', 'working'].includes(release.state) ? undefined : release;
    },
    20_000,
    100,
  );

/** Where women and men of a year stand in a table, or of all years. */
function cell({ tables: [table] }: ReleaseView, who: string, year: string): number | null | undefined {
  const [genders = [], years = []] = (table?.dimensions ?? []).map(({ headings }) =>
    headings.map(({ id }) => id),
  );
  return table?.values?.[genders.indexOf(who) * years.length + years.indexOf(year)];
}

const identified = inventedHistory().flatMap(({ counts, gender }) =>
  counts.identified === null ? [] : { month: counts.identified.slice(0, 7), gender },
);

/** As it is shown before it is published. */
const rounded = (number: number): number => Math.round(number / 10) * 10;

describe('tables on their way out', () => {
  let first: string;

  it('are counted, protected and audited by the worker, and published by a person', async () => {
    first = await ask();
    const ready = await prepared(first);
    expect(ready).toMatchObject({ state: 'ready', mayRelease: true, knownOn: '2026-03-23', refusal: null });
    expect(ready.roundedTo).toBe(10);
    expect(cell(ready, 'total', 'total')).toBe(rounded(identified.length));
    const published = good(await publish(first));
    expect(published).toMatchObject({ state: 'released', mayRelease: false, roundedTo: null });
    expect(cell(published, 'total', 'total')).toBe(identified.length);
    expect(cell(published, 'women', '2021')).toBe(
      identified.filter(({ month, gender }) => month.startsWith('2021') && gender === 'Feminine').length,
    );
    expect(good(await publish(first)).state).toBe('released');
  });

  it('are taken away as a file with a name that tells nothing, and that is written down', async () => {
    const file = await desk().get<string>(`${PATH}/${first}/file?format=csv&language=ru`);
    expect(file.status).toBe(200);
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="panoh-table-2026-03-24.csv"');
    expect(file.body).toContain(String(identified.length));
    const taken = await story().world.look(
      `SELECT release_id, format, language FROM statistics.release_download`,
    );
    expect(taken).toEqual([{ release_id: first, format: 'csv', language: 'ru' }]);
  });

  it('are nobody’s in another organisation or another role', async () => {
    const { abroad, officer } = story();
    expect(refusal(await abroad.desk.get(`${PATH}/${first}`))).toBe('404 NOT_FOUND');
    expect(refusal(await abroad.desk.get(`${PATH}/${first}/file?format=csv&language=ru`))).toBe(
      '404 NOT_FOUND',
    );
    expect(good(await abroad.desk.get<{ items: [] }>(PATH)).items).toEqual([]);
    expect(refusal(await officer.desk.get(PATH))).toBe('403 ACCESS.ROLE');
  });

  it('hide what a period that begins later would give away beside the first', async () => {
    const few = identified.filter(({ month }) => month < '2019-04').length;
    expect(few).toBeGreaterThan(0);
    const shifted = await prepared(await ask({ from: '2019-04' }));
    expect(shifted.state).toBe('ready');
    const shown = [cell(shifted, 'total', 'total'), cell(shifted, 'total', '2019')];
    if (few < 10) expect(shown).toEqual([null, null]);
    expect(shifted.cost?.hiddenCells).toBeGreaterThan(2);
    expect(cell(shifted, 'total', '2022')).toBe(
      rounded(identified.filter(({ month }) => month.startsWith('2022')).length),
    );
  });

  it('are refused, with the attack by its name, where nothing is left to show', async () => {
    const only = { from: '2019-02', tables: [{ dimensions: [], filters: [] }] };
    const refused = await prepared(await ask({ ...only, from: '2019-03' }));
    expect(refused).toMatchObject({ state: 'refused', tables: [{ values: null }] });
    expect(refused.refusal).toEqual({
      code: 'RELEASE.ALL_HIDDEN',
      attack: 'filters',
      tables: expect.anything(),
    });
    expect(refused.refusal?.tables).toContainEqual({ place: 1, table: 'table-1' });
    expect(refusal(await publish(refused.id))).toBe('409 RELEASE.NOT_READY');
  });

  it('wait for one another: of two that are published at once the second is audited again', async () => {
    const regions = { tables: [{ dimensions: [{ dimension: 'majority', grouping: null }], filters: [] }] };
    const both = [await ask({ measure: 'signals' }), await ask({ measure: 'signals', ...regions })];
    for (const id of both) expect((await prepared(id)).state).toBe('ready');
    const states = (await Promise.all(both.map(publish))).map((answer) => good(answer).state);
    expect(states.filter((state) => state === 'released')).toHaveLength(1);
    expect(states.find((state) => state !== 'released')).toMatch(/^(waiting|working)$/);
    for (const id of both) expect((await prepared(id)).state).toMatch(/^(released|ready)$/);
  });

  it('are taken up again after the worker was killed, and put down for the next when they are withdrawn', async () => {
    const { world } = story();
    const { worker } = world.programs;
    const large = good(
      await desk().post<ReleaseView>(PATH, {
        name: 'Report',
        preset: 'national-report',
        from: '2019-01',
        to: '2025-12',
      }),
    ).id;
    await until('it is worked on', async () => (await look(large)).state === 'working', 5_000, 20);
    await worker.kill();
    await world.look(`UPDATE statistics.release SET leased_until = clock_timestamp() WHERE id = $1`, [large]);
    await worker.start();
    const tries = () =>
      world.look<{ tries: number }>(
        `SELECT tries FROM statistics.release WHERE id = $1 AND state = 'working'`,
        [large],
      );
    await until('it is taken up again', async () => (await tries())[0]?.tries === 2, 5_000, 50);
    expect(good(await desk().post<ReleaseView>(`${PATH}/${large}/withdraw`)).state).toBe('withdrawn');
    const next = await prepared(await ask({ measure: 'assisted' }));
    expect(next.state).toBe('ready');
  });

  it('stop altogether in a count whose ledger was altered, until it is as it was', async () => {
    const { world } = story();
    const change = async (from: string, to: string): Promise<void> => {
      await world.look(`ALTER TABLE statistics.release_ledger DISABLE TRIGGER release_ledger_stays`);
      await world.look(
        `UPDATE statistics.release_ledger SET entry = replace(entry, $1, $2) WHERE release_id = $3`,
        [from, to, first],
      );
      await world.look(`ALTER TABLE statistics.release_ledger ENABLE TRIGGER release_ledger_stays`);
    };
    const verify = (): Promise<string> =>
      runNode(['dist/apps/cli/src/main.js', 'statistics', 'ledger-verify'], {
        environment: world.clone.environment,
      });
    const total = `[${String(identified.length)},`;
    await change(total, `[${String(identified.length - 1)},`);
    const refused = await prepared(await ask());
    expect(refused).toMatchObject({
      state: 'refused',
      refusal: { code: 'RELEASE.LEDGER_ALTERED', attack: null },
    });
    await expect(verify()).rejects.toThrow('identified: entry 1 was altered');
    await change(`[${String(identified.length - 1)},`, total);
    expect(await verify()).toContain('Every ledger is as it was written.');
  });

  it('leave no hidden number and no name behind in what the programs wrote', () => {
    expect(story().world.programs.log()).not.toMatch(/"level":50|Kamila/);
  });
});
