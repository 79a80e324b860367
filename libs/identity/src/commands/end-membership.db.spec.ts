import { useHouse } from '../../../../test/support/house';
import { makeColleague, makeMember, makeOrganisation } from '../../../../test/support/members';
import { contactOfDevice } from '../queries/devices';
import { endMembership } from './end-membership';
import { registerDevice } from './register-device';

describe('who leaves an organisation', () => {
  const house = useHouse();

  it('leaves no device behind that goes on as if nothing had happened', async () => {
    const { api, worker } = house();
    const officer = await makeMember(worker.work, await makeOrganisation(worker.work), {
      role: 'consular-officer',
    });
    const [administrator, colleague] = await Promise.all([
      makeColleague(worker.work, officer, { role: 'administrator' }),
      makeColleague(worker.work, officer, { role: 'consular-officer' }),
    ]);
    const { token } = await api.work.run(officer, (tx) => registerDevice(tx, officer, 'plum'));
    const others = await api.work.run(colleague, (tx) => registerDevice(tx, colleague, 'oak'));
    await api.work.run(administrator, (tx) => endMembership(tx, administrator, officer.membershipId));
    expect(await contactOfDevice(api.database, token)).toBe('killed');
    expect(await contactOfDevice(api.database, others.token)).toBe('alive');
  });
});
