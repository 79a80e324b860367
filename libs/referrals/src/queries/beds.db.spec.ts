import { useHouse } from '../../../../test/support/house';
import { ask, makeNeed, makeShelter } from '../../../../test/support/referrals';
import { acceptReferral } from '../commands/accept-referral';
import { type BedLine, listBeds } from './beds';

describe('listing beds', () => {
  const house = useHouse();

  it('tells the house for whom its bed is kept, and everybody else only that it is', async () => {
    const { api } = house();
    const [need, shelter, other] = [
      await makeNeed(house()),
      await makeShelter(house()),
      await makeShelter(house()),
    ];
    const referralId = await ask(house(), need, shelter);
    const [bedId = ''] = shelter.beds;
    await api.work.run(shelter.staff, (tx) => acceptReferral(tx, api.vault, { referralId, bedId }));
    const seenBy = async (reader: typeof shelter.staff): Promise<BedLine | undefined> =>
      (await api.work.read(reader, 'test', (tx) => listBeds(tx, { bedId, limit: 1 })))[0];

    expect(await seenBy(shelter.staff)).toMatchObject({
      state: 'held',
      hold: { referralId, code: need.code, taken: false },
    });
    for (const reader of [need.officer, other.staff])
      expect(await seenBy(reader)).toMatchObject({ state: 'held', hold: null });
  });
});
