import { randomUUID } from 'node:crypto';
import { useHouse } from '../../../../test/support/house';
import { makeColleague, makeMember, makeOrganisation } from '../../../../test/support/members';
import { contactOfDevice, findDeviceFacts, listDevices, requireOwnDevice } from '../queries/devices';
import { killDevice } from './kill-device';
import { registerDevice } from './register-device';

const SYSTEM = { kind: 'system', program: 'worker', cause: 'test' } as const;

describe('devices', () => {
  const house = useHouse();

  async function people() {
    const { work } = house().worker;
    const officer = await makeMember(work, await makeOrganisation(work), { role: 'consular-officer' });
    const colleague = await makeColleague(work, officer, { role: 'consular-officer' });
    const lead = await makeColleague(work, officer, { role: 'case-manager', lead: true });
    const administrator = await makeColleague(work, officer, { role: 'administrator' });
    const stranger = await makeMember(work, await makeOrganisation(work), { role: 'administrator' });
    const { api } = house();
    const device = await api.work.run(officer, (tx) => registerDevice(tx, officer, 'plum'));
    return { api, officer, colleague, lead, administrator, stranger, ...device };
  }

  it('are seen by their member, the leads and the administrators of the organisation, and nobody else', async () => {
    const { api, officer, colleague, lead, administrator, stranger, deviceId } = await people();
    const seenBy = (who: typeof officer) => api.work.read(who, 'test', (tx) => listDevices(tx));
    for (const who of [officer, lead, administrator])
      expect(await seenBy(who)).toMatchObject([{ id: deviceId, name: 'plum', killedAt: null }]);
    for (const who of [colleague, stranger]) expect(await seenBy(who)).toEqual([]);
    for (const who of [lead, colleague])
      await expect(
        api.work.read(who, 'test', (tx) => requireOwnDevice(tx, who, deviceId)),
      ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('are told that they were shut out at their next contact, with nobody signed in', async () => {
    const { api, officer, colleague, lead, deviceId, token } = await people();
    expect(await contactOfDevice(api.database, token)).toBe('alive');
    const byColleague = api.work.run(colleague, (tx) => killDevice(tx, colleague, deviceId));
    await expect(byColleague).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await api.work.run(lead, (tx) => killDevice(tx, lead, deviceId));
    const before = await api.work.read(officer, 'test', (tx) => listDevices(tx));
    expect(before).toMatchObject([{ toldAt: null }]);
    expect(await contactOfDevice(api.database, token)).toBe('killed');
    const after = await api.work.read(officer, 'test', (tx) => listDevices(tx));
    expect(after[0]?.toldAt).not.toBeNull();
    expect(await contactOfDevice(api.database, 'made up')).toBe('unknown');
    const working = api.work.read(officer, 'test', (tx) => requireOwnDevice(tx, officer, deviceId));
    await expect(working).rejects.toMatchObject({ code: 'DEVICE.KILLED' });
    // Killed is killed: nobody takes it back, and again is no error.
    await api.work.run(officer, (tx) => killDevice(tx, officer, deviceId));
  });

  it('are ten for one user at most, whatever membership they belong to; one that is shut out makes room', async () => {
    const { api, worker } = house();
    const officer = await makeMember(worker.work, await makeOrganisation(worker.work), {
      role: 'consular-officer',
    });
    const elsewhere = await makeOrganisation(worker.work);
    const membershipId = randomUUID();
    await worker.work.run(SYSTEM, (tx) =>
      tx.sql(
        `INSERT INTO identity.membership (id, user_id, organisation_id, role) VALUES ($1, $2, $3, 'case-manager')`,
        [membershipId, officer.userId, elsewhere.id],
      ),
    );
    const otherwise = { ...officer, membershipId, organisationId: elsewhere.id };
    const register = (as: typeof officer) => api.work.run(as, (tx) => registerDevice(tx, as, 'plum'));
    const { deviceId } = await register(otherwise);
    for (let number = 2; number <= 8; number++) await register(officer);
    // Those that register at once come one after the other: two of them find room.
    const atOnce = await Promise.allSettled([officer, otherwise, officer, otherwise].map(register));
    const refused = atOnce.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    expect(refused).toMatchObject([{ code: 'DEVICE.TOO_MANY' }, { code: 'DEVICE.TOO_MANY' }]);
    await expect(register(otherwise)).rejects.toMatchObject({ code: 'DEVICE.TOO_MANY' });
    await api.work.run(otherwise, (tx) => killDevice(tx, otherwise, deviceId));
    await register(officer);
    await expect(register(officer)).rejects.toMatchObject({ code: 'DEVICE.TOO_MANY' });
  });

  it('are known to the organisation they belong to, and to no other', async () => {
    const { api, officer, colleague, stranger, deviceId } = await people();
    const facts = (who: typeof officer) => api.work.read(who, 'test', (tx) => findDeviceFacts(tx, deviceId));
    expect(await facts(colleague)).toMatchObject({ userId: officer.userId, killed: false });
    expect(await facts(stranger)).toBeUndefined();
  });

  it('prove themselves by their own token, also in a colleague’s hand, and in their organisation only', async () => {
    const { api, colleague, stranger, deviceId, token } = await people();
    const other = await api.work.run(colleague, (tx) => registerDevice(tx, colleague, 'quince'));
    const proven = async (who: typeof colleague, shown?: string) =>
      (await api.work.read(who, 'test', (tx) => findDeviceFacts(tx, deviceId, shown)))?.proven;
    expect(await proven(colleague, token)).toBe(true);
    for (const shown of [undefined, '', 'made up', other.token])
      expect(await proven(colleague, shown)).toBe(false);
    expect(await proven(stranger, token)).toBeUndefined();
  });
});
