import type { ReleasedTable } from '@panoh/disclosure';
import { codebooksInForce } from '@panoh/lawbook';
import { DomainError, type MemberActor } from '@panoh/kernel';
import type { ReadTx, Tx } from '@panoh/platform';
import { asSuperuser } from '../../../../test/support/as-superuser';
import { useHouse } from '../../../../test/support/house';
import { makeColleague, makeMember, makeOrganisation } from '../../../../test/support/members';
import { NO_GROUPINGS } from '../domain/grouping';
import { type HidingRules, rulesText } from '../domain/release-rules';
import { verifyLedgers } from '../queries/release-ledger';
import { findRelease, listReleases, releaseDocument, type ReleaseView } from '../queries/releases';
import { askRelease, type ReleaseWish } from './ask-release';
import { claimRelease, holdRelease, leaveRelease } from './claim-release';
import { recordDownload } from './record-download';
import { releaseTables } from './release-tables';
import { settleRelease } from './settle-release';
import { withdrawRelease } from './withdraw-release';

const SYSTEM = { kind: 'system', program: 'worker', cause: 'test' } as const;
const limits = { mostCells: 500, releasesADay: 100, mostDimensions: 5, groupings: NO_GROUPINGS };
const RULES: HidingRules = {
  ...{ threshold: 10, zerosDisclosiveOn: [], wholeGroupsDisclosiveOn: ['exploitation'] },
  dominance: { share: 0.9, measures: ['assisted'] },
};
const COST = { cells: 3, hiddenCells: 1, hiddenPeople: 10, gap: 0, seconds: 1 };
const wish = (
  change: Partial<ReleaseWish> = {},
  measure: 'identified' | 'assisted' | 'signals' = 'identified',
) => ({
  ...{ name: 'By majority', preset: null, asKnownOn: null },
  definition: {
    ...{ measure, from: '2024-01', to: '2025-12' },
    tables: [
      { id: 'one', dimensions: [{ dimension: 'majority', grouping: null, codes: null }], filters: [] },
    ],
  },
  ...change,
});

describe('a release', () => {
  const house = useHouse();
  let analyst: MemberActor;
  const api = <Result>(body: (tx: Tx) => Promise<Result>, actor = analyst): Promise<Result> =>
    house().api.work.run(actor, body);
  const worker = <Result>(body: (tx: Tx) => Promise<Result>): Promise<Result> =>
    house().worker.work.run(SYSTEM, body);
  const macOf = (text: string): string =>
    house().api.keyring.keyedHash('release-ledger', text).toString('hex');
  const ask = (
    wanted: ReleaseWish = wish(),
    actor = analyst,
    own: Partial<typeof limits> = {},
  ): Promise<string> =>
    api(async (tx) => {
      const about = {
        ...limits,
        ...own,
        jurisdictions: actor.jurisdictions,
        books: await codebooksInForce(tx),
      };
      return (await askRelease(tx, actor, wanted, about)).releaseId;
    }, actor);
  const view = (id: string, actor = analyst): Promise<ReleaseView | undefined> =>
    house().api.work.read(actor, 'test', (tx) => findRelease(tx, actor, id));
  const stateOf = async (id: string): Promise<string | undefined> => (await view(id))?.state;
  const verify = (read: (tx: ReadTx) => ReturnType<typeof verifyLedgers>) =>
    house().worker.work.read(SYSTEM, 'test', read);

  /** As if it had been counted, protected and audited after so many entries of the ledger. */
  async function prepare(
    id: string,
    preparedAfter: number,
    values: (number | null)[] = [40, null, 31, 0],
  ): Promise<void> {
    const claim = await worker(claimRelease);
    expect(claim?.releaseId).toBe(id);
    const rules = rulesText(RULES);
    const outcome = {
      state: 'ready',
      values: [values],
      threshold: 10,
      rules,
      preparedAfter,
      cost: COST,
    } as const;
    expect(await worker((tx) => settleRelease(tx, claim!, outcome))).toBe(true);
  }
  const publish = (
    id: string,
    threshold = 10,
    actor = analyst,
    others: Partial<HidingRules> = {},
  ): Promise<'released' | 'waiting'> =>
    api((tx) => releaseTables(tx, actor, id, { macOf, rules: { ...RULES, threshold, ...others } }), actor);
  const refusal = (code: string) => expect.objectContaining({ code }) as DomainError;

  beforeAll(async () => {
    const commission = await makeOrganisation(house().worker.work, { type: 'Commission' });
    analyst = await makeMember(house().worker.work, commission, { role: 'analyst' });
  });

  it('is asked in codes, waits, and is known as of the last day that is over', async () => {
    const id = await ask();
    const asked = await view(id);
    expect(asked).toMatchObject({ state: 'waiting', measure: 'identified', cost: null, mayRelease: false });
    const [day] = await worker((tx) =>
      tx.sql<{ day: string }>(`SELECT (panoh.now() - interval '1 hour')::date::text AS day`),
    );
    expect(asked!.knownOn < day!.day).toBe(true);
    expect(asked?.tables[0]?.dimensions[0]?.headings.map(({ id: line }) => line)).toEqual([
      'total',
      'adult',
      'minor',
      '_not-known',
    ]);
    expect(asked?.tables[0]?.values).toBeNull();
    await api((tx) => withdrawRelease(tx, id));
  });

  it.each([
    ['RELEASE.NAME', wish({ name: '  ' })],
    ['RELEASE.NAME', wish({ name: '\u200b\u202e' })],
    ['RELEASE.DAY_NOT_OVER', wish({ asKnownOn: '2999-01-01' })],
    ['STATISTICS.DAY', wish({ asKnownOn: '2025-13-01' })],
    ['RELEASE.PERIOD_UNBEGUN', wish({ asKnownOn: '2023-12-31' })],
    ['RELEASE.PERIOD_UNBEGUN', wish({ asKnownOn: '0001-01-01' })],
    [
      'RELEASE.PERIOD_UNBEGUN',
      wish({ definition: { ...wish().definition, from: '2090-01', to: '2090-12' } }),
    ],
  ])('is refused with %s', async (code, wanted) => {
    await expect(ask(wanted)).rejects.toEqual(refusal(code));
  });

  it('has no more cells than can be protected, and says what would be coarser', async () => {
    const dimensions = ['majority', 'month', 'year'].map((dimension) => ({
      dimension,
      grouping: null,
      codes: null,
    }));
    const wide = {
      ...wish().definition,
      tables: [{ id: 'one', dimensions: dimensions.slice(0, 2), filters: [] }],
    };
    await expect(ask(wish({ definition: wide }), analyst, { mostCells: 50 })).rejects.toMatchObject({
      code: 'RELEASE.TOO_MANY_CELLS',
      details: {
        cells: 100,
        proposals: [
          { kind: 'group', dimension: 'month', grouping: 'quarter' },
          expect.anything(),
          expect.anything(),
        ],
      },
    });
  });

  it('is nobody’s in another organisation, and no business of other roles', async () => {
    const id = await ask();
    const elsewhere = await makeOrganisation(house().worker.work, { type: 'Commission' });
    const stranger = await makeMember(house().worker.work, elsewhere, { role: 'analyst' });
    const officer = await makeColleague(house().worker.work, analyst, { role: 'case-manager' });
    for (const nobody of [stranger, officer]) {
      expect(await view(id, nobody)).toBeUndefined();
      expect(await house().api.work.read(nobody, 'test', (tx) => listReleases(tx, nobody))).toEqual([]);
      await expect(publish(id, 10, nobody)).rejects.toEqual(refusal('NOT_FOUND'));
      await expect(api((tx) => withdrawRelease(tx, id), nobody)).rejects.toEqual(refusal('NOT_FOUND'));
    }
    await expect(ask(wish(), officer)).rejects.toMatchObject({ code: '42501' });
    const colleague = await makeColleague(house().worker.work, analyst, { role: 'analyst' });
    expect((await view(id, colleague))?.id).toBe(id);
    await api((tx) => withdrawRelease(tx, id));
  });

  it('is asked for only so often in a day, also by two windows at once', async () => {
    const busy = await makeColleague(house().worker.work, analyst, { role: 'analyst' });
    const twice = await Promise.allSettled(
      Array.from({ length: 8 }, () => ask(wish(), busy, { releasesADay: 2 })),
    );
    const ids = twice.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
    expect(ids).toHaveLength(2);
    expect(twice.find((one) => one.status === 'rejected')).toMatchObject({
      reason: { code: 'RELEASE.ENOUGH_FOR_TODAY' },
    });
    for (const id of ids) await api((tx) => withdrawRelease(tx, id));
  });

  it('is asked for only so often by one person, whichever of their memberships they act under', async () => {
    const email = 'two-offices@test.panoh.invalid';
    const here = await makeColleague(house().worker.work, analyst, { role: 'analyst', email });
    const elsewhere = await makeOrganisation(house().worker.work, { type: 'Commission' });
    const there = await makeMember(house().worker.work, elsewhere, { role: 'analyst', email });
    expect(there.userId).toBe(here.userId);
    const id = await ask(wish(), here, { releasesADay: 1 });
    await expect(ask(wish(), there, { releasesADay: 1 })).rejects.toEqual(
      refusal('RELEASE.ENOUGH_FOR_TODAY'),
    );
    await api((tx) => withdrawRelease(tx, id));
  });

  it('is worked on by one program, one at a time in its family', async () => {
    const [first, second, other] = [await ask(), await ask(), await ask(wish({}, 'assisted'))];
    const claims = await Promise.all([worker(claimRelease), worker(claimRelease), worker(claimRelease)]);
    expect(claims.map((claim) => claim?.releaseId).sort()).toEqual([first, other, undefined].sort());
    for (const claim of claims) if (claim) await worker((tx) => leaveRelease(tx, claim));
    expect([await stateOf(first), await stateOf(other)]).toEqual(['waiting', 'waiting']);
    for (const id of [first, second, other]) await api((tx) => withdrawRelease(tx, id));
  });

  it('is taken up again when its program died, and given up when that happens every time', async () => {
    const id = await ask();
    const claims: Awaited<ReturnType<typeof claimRelease>>[] = [];
    const expire = () =>
      asSuperuser(
        house(),
        `UPDATE statistics.release SET leased_until = clock_timestamp() - interval '1 second' WHERE id = '${id}'`,
      );
    for (let life = 0; life < 3; life++) {
      claims.push(await worker(claimRelease));
      await expire();
    }
    expect(claims.map((claim) => claim?.releaseId)).toEqual([id, id, id]);
    expect(await worker((tx) => holdRelease(tx, claims[0]!, { stage: 'hiding', share: 0.5 }))).toBe(false);
    expect(await worker((tx) => holdRelease(tx, claims[2]!, { stage: 'hiding', share: 0.5 }))).toBe(true);
    expect((await view(id))?.progress).toEqual({ stage: 'hiding', share: 0.5 });
    await expire();
    expect(await worker(claimRelease)).toBeUndefined();
    expect(await view(id)).toMatchObject({ state: 'failed', refusal: { code: 'RELEASE.FAILED' } });
  });

  it('that is withdrawn is nobody’s any more, and what came of it is dropped', async () => {
    const id = await ask();
    const claim = await worker(claimRelease);
    for (let times = 0; times < 2; times++) await api((tx) => withdrawRelease(tx, id));
    expect(await worker((tx) => holdRelease(tx, claim!, { stage: 'checking', share: 0 }))).toBe(false);
    const outcome = {
      state: 'ready',
      values: [[1]],
      threshold: 10,
      rules: rulesText(RULES),
      preparedAfter: 0,
      cost: COST,
    } as const;
    expect(await worker((tx) => settleRelease(tx, claim!, outcome))).toBe(false);
    expect(await view(id)).toMatchObject({ state: 'withdrawn', cost: null });
    await expect(publish(id)).rejects.toEqual(refusal('RELEASE.NOT_READY'));
  });

  it('stands in the ledger once it is published, once, and cannot be withdrawn or changed', async () => {
    const id = await ask();
    await expect(publish(id)).rejects.toEqual(refusal('RELEASE.NOT_READY'));
    await expect(
      api((tx) => recordDownload(tx, { releaseId: id, format: 'csv', language: 'ru' })),
    ).rejects.toBeDefined();
    await prepare(id, 0);
    expect(await view(id)).toMatchObject({
      state: 'ready',
      mayRelease: true,
      roundedTo: 10,
      tables: [{ values: [40, null, 30, 0] }],
    });
    expect([await publish(id), await publish(id)]).toEqual(['released', 'released']);
    expect(await view(id)).toMatchObject({ roundedTo: null, tables: [{ values: [40, null, 31, 0] }] });
    const entries = await worker((tx) =>
      tx.sql<{ entry: string }>(`SELECT entry FROM statistics.release_ledger`),
    );
    expect(entries).toHaveLength(1);
    const [table] = (JSON.parse(entries[0]!.entry) as { tables: ReleasedTable[] }).tables;
    expect(table?.values).toEqual([40, null, 31, 0]);
    await expect(api((tx) => withdrawRelease(tx, id))).rejects.toEqual(refusal('RELEASE.RELEASED'));
    await expect(
      asSuperuser(house(), `UPDATE statistics.release SET name = 'x' WHERE id = '${id}'`),
    ).rejects.toMatchObject({ code: '23514' });
    await api((tx) => recordDownload(tx, { releaseId: id, format: 'csv', language: 'ru' }));
    const taken = await worker((tx) =>
      tx.sql(`SELECT fields FROM panoh.audit_entry WHERE type = 'release.downloaded'`),
    );
    expect(taken).toEqual([{ fields: ['format:csv'] }]);
    const document = await house().api.work.read(analyst, 'test', (tx) =>
      releaseDocument(tx, id, macOf, () => ['one-of-five-counts']),
    );
    expect(document).toMatchObject({
      threshold: 10,
      notes: ['hidden-numbers', 'one-of-five-counts'],
      jurisdictions: ['UZ'],
    });
  });

  it('goes back to be prepared when another of its family, or a higher threshold, came first', async () => {
    const [late, strict] = [await ask(), await ask()];
    await prepare(late, 0);
    expect(await publish(late)).toBe('waiting');
    expect(await view(late)).toMatchObject({ state: 'waiting', cost: null, tables: [{ values: null }] });
    await prepare(late, 1);
    await prepare(strict, 1);
    expect(await publish(strict, 11)).toBe('waiting');
    expect(await publish(late)).toBe('released');
    await api((tx) => withdrawRelease(tx, strict));
  });

  it('goes back as well when another rule was tightened, under the same threshold', async () => {
    const id = await ask();
    await prepare(id, 2);
    const dominance = { ...RULES.dominance, measures: ['assisted', 'identified'] };
    expect(await publish(id, 10, analyst, { dominance })).toBe('waiting');
    await prepare(id, 2);
    expect(await publish(id, 10, analyst, { zerosDisclosiveOn: ['gender'] })).toBe('waiting');
    await api((tx) => withdrawRelease(tx, id));
  });

  it('waits for the other when two are published at once', async () => {
    const both = [await ask(), await ask()];
    for (const id of both) await prepare(id, 2);
    expect((await Promise.all(both.map((id) => publish(id)))).sort()).toEqual(['released', 'waiting']);
    const places = await worker((tx) =>
      tx.sql(`SELECT place FROM statistics.release_ledger WHERE family = 'identified' ORDER BY place`),
    );
    expect(places).toEqual([{ place: 1 }, { place: 2 }, { place: 3 }]);
    for (const id of both) if ((await stateOf(id)) === 'waiting') await api((tx) => withdrawRelease(tx, id));
  });

  it('is kept in a ledger that nobody changes through their own login', async () => {
    for (const work of [house().api.work, house().worker.work])
      for (const change of [
        `UPDATE statistics.release_ledger SET entry = '{}'`,
        `DELETE FROM statistics.release_ledger`,
        'TRUNCATE statistics.release_ledger',
      ])
        await expect(
          work.run(work === house().api.work ? analyst : SYSTEM, (tx) => tx.sql(change)),
        ).rejects.toMatchObject({ code: '42501' });
    await expect(asSuperuser(house(), `DELETE FROM statistics.release_ledger`)).rejects.toMatchObject({
      code: '42501',
    });
    const forged = `INSERT INTO statistics.release_ledger (family, place, release_id, entry, mac)
      SELECT 'identified', 4, id, '{}', '\\x${'00'.repeat(32)}' FROM statistics.release WHERE state = 'withdrawn' LIMIT 1`;
    await expect(api((tx) => tx.sql(forged))).rejects.toMatchObject({ code: '42501' });
  });

  it.each([
    ['altered', 2, `UPDATE statistics.release_ledger SET entry = replace(entry, '31', '32') WHERE place = 2`],
    ['missing', 2, `DELETE FROM statistics.release_ledger WHERE place = 2`],
    ['cut', 3, `DELETE FROM statistics.release_ledger WHERE place = 3`],
    [
      'altered',
      1,
      `UPDATE statistics.release_ledger SET place = CASE place WHEN 1 THEN -2 ELSE -1 END WHERE place < 3;
      UPDATE statistics.release_ledger SET place = -place WHERE place < 0`,
    ],
  ])('is refused where its ledger was %s at place %d', async (code, place, change) => {
    const id = await ask();
    await prepare(id, 3);
    const open = `ALTER TABLE statistics.release_ledger DISABLE TRIGGER release_ledger_stays; ALTER TABLE statistics.release_ledger DROP CONSTRAINT release_ledger_place_check`;
    const close = `ALTER TABLE statistics.release_ledger ENABLE TRIGGER release_ledger_stays; ALTER TABLE statistics.release_ledger ADD CONSTRAINT release_ledger_place_check CHECK (place > 0)`;
    await asSuperuser(
      house(),
      `CREATE TABLE public.kept AS TABLE statistics.release_ledger; ${open}; ${change}`,
    );
    await expect(publish(id)).rejects.toMatchObject({
      code: 'RELEASE.LEDGER_ALTERED',
      details: { fault: code, place },
    });
    expect(await verify((tx) => verifyLedgers(tx, macOf))).toMatchObject([
      { family: 'identified', fault: { code, place } },
    ]);
    await asSuperuser(
      house(),
      `DELETE FROM statistics.release_ledger; INSERT INTO statistics.release_ledger SELECT * FROM public.kept; DROP TABLE public.kept; ${close}`,
    );
    expect(await verify((tx) => verifyLedgers(tx, macOf))).toMatchObject([
      { family: 'identified', entries: 3, fault: undefined },
    ]);
    await api((tx) => withdrawRelease(tx, id));
  });

  it('leaves as it stands in the ledger, whatever was done to its own row, and not where the ledger was altered', async () => {
    const [first] = await worker((tx) =>
      tx.sql<{ id: string }>(`SELECT release_id AS id FROM statistics.release_ledger WHERE place = 1`),
    );
    const read = () =>
      house().api.work.read(analyst, 'test', (tx) => releaseDocument(tx, first?.id ?? '', macOf, () => []));
    const inRow = (from: string, to: string): Promise<object[]> =>
      asSuperuser(
        house(),
        `ALTER TABLE statistics.release DISABLE TRIGGER release_step;
        UPDATE statistics.release SET table_values = replace(table_values::text, '${from}', '${to}')::jsonb WHERE place = 1;
        ALTER TABLE statistics.release ENABLE TRIGGER release_step`,
      );
    const inLedger = (from: string, to: string): Promise<object[]> =>
      asSuperuser(
        house(),
        `ALTER TABLE statistics.release_ledger DISABLE TRIGGER release_ledger_stays;
        UPDATE statistics.release_ledger SET entry = replace(entry, '${from}', '${to}') WHERE place = 1;
        ALTER TABLE statistics.release_ledger ENABLE TRIGGER release_ledger_stays`,
      );
    await inRow('31', '9');
    expect((await read()).tables[0]?.values).toEqual([40, null, 31, 0]);
    await inRow('9', '31');
    await inLedger('null,31,0', 'null,32,0');
    await expect(read()).rejects.toEqual(refusal('RELEASE.LEDGER_ALTERED'));
    await inLedger('null,32,0', 'null,31,0');
    expect((await read()).tables[0]?.values).toEqual([40, null, 31, 0]);
  });

  it('is told by the audit too: a tail that is gone with all that knew of it is missed', async () => {
    await asSuperuser(
      house(),
      `ALTER TABLE statistics.release_ledger DISABLE TRIGGER release_ledger_stays;
      DELETE FROM statistics.release_ledger WHERE place = 3; DELETE FROM statistics.release WHERE place = 3;
      UPDATE statistics.release SET prepared_after = NULL WHERE state NOT IN ('released', 'withdrawn')`,
    );
    await asSuperuser(
      house(),
      `ALTER TABLE statistics.release DISABLE TRIGGER release_step;
      UPDATE statistics.release SET prepared_after = NULL WHERE prepared_after = 3 AND state = 'withdrawn'`,
    );
    expect(await verify((tx) => verifyLedgers(tx, macOf))).toMatchObject([
      { family: 'identified', entries: 2, fault: { code: 'cut', place: 3 } },
    ]);
  });
});
