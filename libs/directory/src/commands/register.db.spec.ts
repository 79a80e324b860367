import { randomUUID } from 'node:crypto';
import { useHouse } from '../../../../test/support/house';
import { makeMember, makeOrganisation } from '../../../../test/support/members';
import { bedProfile } from '../../../../test/support/referrals';
import { registerBed } from './register-bed';
import { registerOrganisation } from './register-organisation';

describe('what a directory takes in', () => {
  const house = useHouse();

  it('is one bed for each label of an organisation', async () => {
    const { api, worker } = house();
    const [here, there] = [await makeOrganisation(worker.work), await makeOrganisation(worker.work)];
    const enter = async (organisation: typeof here): Promise<unknown> => {
      const staff = await makeMember(worker.work, organisation, { role: 'shelter-staff' });
      return api.work.run(staff, (tx) => registerBed(tx, staff, { label: '7', profile: bedProfile() }));
    };
    await enter(here);
    await expect(enter(here)).rejects.toMatchObject({ code: 'BED.LABEL_TAKEN' });
    await expect(enter(there)).resolves.toHaveProperty('bedId');
  });

  it('is an organisation of the administrator’s own jurisdictions', async () => {
    const { api, worker } = house();
    const own = await makeOrganisation(worker.work, { jurisdictions: ['UZ'] });
    const administrator = await makeMember(worker.work, own, { role: 'administrator' });
    const enter = (...jurisdictions: string[]): Promise<unknown> =>
      api.work.run(administrator, (tx) =>
        registerOrganisation(tx, { ...own, id: randomUUID(), name: 'House by the River', jurisdictions }),
      );
    await expect(enter('UZ')).resolves.toHaveProperty('organisationId');
    await expect(enter('UZ', 'KZ')).rejects.toMatchObject({ code: 'ORGANISATION.JURISDICTION' });
  });
});
