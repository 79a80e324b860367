import { closeGrants } from '@panoh/cases';
import { OrganisationEntity } from '@panoh/directory';
import { openHouse, readConfig, type Tx } from '@panoh/platform';
import { asSuperuser } from '../../../../test/support/as-superuser';
import { useHouse } from '../../../../test/support/house';
import {
  ask,
  makeNeed,
  makeOfficer,
  makeShelter,
  type NeedWorld,
  type Shelter,
} from '../../../../test/support/referrals';
import { needView } from '../queries/needs';
import { acceptReferral } from './accept-referral';
import { broadcastReferral } from './broadcast-referral';
import { declineReferral } from './decline-referral';
import { recallReferral } from './recall-referral';

type Settled = PromiseSettledResult<unknown>;
const codesOf = (results: readonly Settled[]): string[] =>
  results.flatMap((one) =>
    one.status === 'rejected' ? [String((one.reason as { code?: unknown }).code)] : [],
  );
const won = (results: readonly Settled[]): number =>
  results.filter(({ status }) => status === 'fulfilled').length;

describe('at the same moment', () => {
  const house = useHouse();
  const by = (shelter: Shelter, body: (tx: Tx) => Promise<unknown>) =>
    house().api.work.run(shelter.staff, body);

  const eventsOf = async (need: NeedWorld) =>
    (
      await asSuperuser<{ type: string }>(
        house(),
        `SELECT type FROM panoh.outbox WHERE case_id = $1 AND type LIKE 'referral.%' ORDER BY position`,
        [need.caseId],
      )
    ).map(({ type }) => type);

  it('of a broadcast one acceptance wins; the others are recalled, closed and never told of each other', async () => {
    const { api } = house();
    const officer = await makeOfficer(house());
    const region = 'KZ-RACE';
    const shelters = [];
    for (let number = 0; number < 5; number++) shelters.push(await makeShelter(house(), { region }));
    const need = await makeNeed(house(), { officer });
    await api.work.run(officer, (tx) => broadcastReferral(tx, api.vault, { needId: need.needId }));
    const rows = await asSuperuser<{ id: string; to_organisation: string }>(
      house(),
      `SELECT id, to_organisation FROM referrals.referral WHERE need_id = $1`,
      [need.needId],
    );
    const mine = shelters.flatMap((shelter) => {
      const row = rows.find(({ to_organisation: to }) => to === shelter.id);
      return row === undefined ? [] : [{ shelter, referralId: row.id }];
    });
    expect(mine).toHaveLength(5);
    const results = await Promise.allSettled(
      mine.map(({ shelter, referralId }) =>
        by(shelter, (tx) => acceptReferral(tx, api.vault, { referralId })),
      ),
    );
    expect(won(results)).toBe(1);
    expect(new Set(codesOf(results))).toEqual(new Set(['REFERRAL.NOT_OFFERED']));
    const after = await asSuperuser<{ state: string; open: number }>(
      house(),
      `SELECT r.state, (SELECT count(*)::integer FROM cases.access_grant AS g
         WHERE g.referral_id = r.id AND g.closed_at IS NULL) AS open
       FROM referrals.referral AS r WHERE need_id = $1 ORDER BY r.state`,
      [need.needId],
    );
    expect(after[0]).toEqual({ state: 'accepted', open: 1 });
    expect(after.slice(1).every(({ state, open }) => state === 'recalled' && open === 0)).toBe(true);
    const view = await api.work.read(officer, 'test', (tx) => needView(tx, api.vault, need.needId));
    expect(view).toMatchObject({ state: 'placed', attempts: rows.length });
  });

  it('a decline and a recall leave one final state and both events', async () => {
    const { api } = house();
    for (let round = 0; round < 4; round++) {
      const need = await makeNeed(house());
      const shelter = await makeShelter(house());
      const referralId = await ask(house(), need, shelter);
      const results = await Promise.allSettled([
        by(shelter, (tx) => declineReferral(tx, { referralId, reason: 'profile' })),
        api.work.run(need.officer, (tx) => recallReferral(tx, { referralId, reason: 'need-changed' })),
      ]);
      expect(codesOf(results)).toEqual([]);
      const [row] = await asSuperuser<{ state: string }>(
        house(),
        `SELECT state FROM referrals.referral WHERE id = $1`,
        [referralId],
      );
      const types = await eventsOf(need);
      const expected =
        row?.state === 'declined'
          ? ['referral.sent', 'referral.declined', 'referral.recall-came-late']
          : ['referral.sent', 'referral.recalled', 'referral.decline-came-late'];
      expect(types).toEqual(expected);
    }
  });

  it('an acceptance and a recall leave one final state', async () => {
    const { api } = house();
    const need = await makeNeed(house());
    const shelter = await makeShelter(house());
    const referralId = await ask(house(), need, shelter);
    await Promise.allSettled([
      by(shelter, (tx) => acceptReferral(tx, api.vault, { referralId })),
      api.work.run(need.officer, (tx) => recallReferral(tx, { referralId, reason: 'need-changed' })),
    ]);
    const [row] = await asSuperuser<{ state: string; open: number }>(
      house(),
      `SELECT state, (SELECT count(*)::integer FROM cases.access_grant WHERE referral_id = r.id AND closed_at IS NULL) AS open
       FROM referrals.referral AS r WHERE id = $1`,
      [referralId],
    );
    expect(row).toEqual({ state: 'recalled', open: 0 });
  });

  it('the same acceptance twice happens once', async () => {
    const { api } = house();
    const need = await makeNeed(house());
    const shelter = await makeShelter(house());
    const referralId = await ask(house(), need, shelter);
    const results = await Promise.allSettled(
      [1, 2].map(() => by(shelter, (tx) => acceptReferral(tx, api.vault, { referralId }))),
    );
    expect(won(results)).toBe(1);
    expect((await eventsOf(need)).filter((type) => type === 'referral.accepted')).toHaveLength(1);
  });

  it('fifty callers for ten beds get ten beds', async () => {
    const { api, environment } = house();
    const shelter = await makeShelter(house(), { beds: 10 });
    const officer = await makeOfficer(house());
    const asked: { need: NeedWorld; referralId: string }[] = [];
    for (let number = 0; number < 50; number++) {
      const need = await makeNeed(house(), { officer });
      asked.push({ need, referralId: await ask(house(), need, shelter) });
    }
    // As many connections as callers, so that they really meet at the bed and not in our pool.
    const config = readConfig({ ...environment, PANOH_LOG_LEVEL: 'silent', PANOH_DATABASE_POOL: '50' });
    const wide = await openHouse(config, 'api', [OrganisationEntity]);
    const accepting = Promise.allSettled(
      asked.map(({ referralId }, index) => {
        const bedId = shelter.beds[index % shelter.beds.length] ?? '';
        return wide.work.run(shelter.staff, (tx) => acceptReferral(tx, api.vault, { referralId, bedId }));
      }),
    );
    const results = await accepting;
    await wide.close();
    expect(won(results)).toBe(10);
    expect(new Set(codesOf(results))).toEqual(new Set(['BED.NOT_FREE']));
    const holds = await asSuperuser<{ bed_id: string }>(
      house(),
      `SELECT bed_id FROM referrals.bed_hold WHERE organisation_id = $1 AND released_at IS NULL`,
      [shelter.id],
    );
    expect(new Set(holds.map(({ bed_id: bed }) => bed)).size).toBe(10);
  });

  it('a consent that is withdrawn first lets nobody in', async () => {
    const { api } = house();
    const need = await makeNeed(house());
    const shelter = await makeShelter(house());
    const referralId = await ask(house(), need, shelter);
    await api.work.run(need.officer, async (tx) => {
      await tx.sql(`UPDATE cases.consent SET ended_at = panoh.now() WHERE id = $1`, [need.consent.id]);
      return closeGrants(tx, { caseId: need.caseId, consentId: need.consent.id, reason: 'withdrawn' });
    });
    await expect(by(shelter, (tx) => acceptReferral(tx, api.vault, { referralId }))).rejects.toMatchObject({
      code: 'REFERRAL.NOT_OFFERED',
    });
  });
});
