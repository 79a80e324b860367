import { randomUUID } from 'node:crypto';
import { makeCase } from '../../../../test/support/cases';
import { useHouse } from '../../../../test/support/house';
import { makeColleague, makeMember, makeOrganisation } from '../../../../test/support/members';
import { codeSheafOf } from '../queries/reserved-codes';
import { reserveCodes, SHEAF_SIZE, stateOfReservedCode, takeReservedCode } from './reserve-codes';

describe('codes for cases made offline', () => {
  const house = useHouse();

  async function sheaf() {
    const { work } = house().worker;
    const organisation = await makeOrganisation(work, { jurisdictions: ['KZ'] });
    const officer = await makeMember(work, organisation, { role: 'consular-officer' });
    const deviceId = randomUUID();
    const { api } = house();
    const fill = () => api.work.run(officer, (tx) => reserveCodes(tx, deviceId));
    await fill();
    const codes = () => api.work.read(officer, 'test', (tx) => codeSheafOf(tx, deviceId));
    return { api, officer, deviceId, fill, codes };
  }

  it('are fifty; filling again adds only what is missing', async () => {
    const { api, officer, deviceId, fill, codes } = await sheaf();
    const first = await codes();
    expect(new Set(first.map(({ code }) => code)).size).toBe(SHEAF_SIZE);
    const [one] = first;
    expect(await api.work.run(officer, (tx) => takeReservedCode(tx, one?.code ?? '', deviceId))).toBe(true);
    await fill();
    const second = (await codes()).map(({ code }) => code);
    expect(second).toHaveLength(SHEAF_SIZE);
    expect(second).not.toContain(one?.code);
    expect(second.filter((code) => first.some((known) => known.code === code))).toHaveLength(SHEAF_SIZE - 1);
  });

  it('are taken once, by their device, and seen by nobody else', async () => {
    const { api, officer, deviceId, codes } = await sheaf();
    const [{ code } = { code: '' }] = await codes();
    const colleague = await makeColleague(house().worker.work, officer, { role: 'consular-officer' });
    expect(await api.work.read(colleague, 'test', (tx) => codeSheafOf(tx, deviceId))).toEqual([]);
    const state = (device: string) => api.work.run(officer, (tx) => stateOfReservedCode(tx, code, device));
    expect(await state(randomUUID())).toBe('unknown');
    expect(await state(deviceId)).toBe('free');
    const take = () => api.work.run(officer, (tx) => takeReservedCode(tx, code, deviceId));
    expect(await Promise.all([take(), take()])).toEqual(expect.arrayContaining([true, false]));
    expect(await state(deviceId)).toBe('used');
  });

  it('are never given to another case', async () => {
    const { api, officer, deviceId, codes } = await sheaf();
    const [{ code } = { code: '' }] = await codes();
    await expect(makeCase(api, officer, { code })).rejects.toMatchObject({ code: '23505' });
    await api.work.run(officer, (tx) => takeReservedCode(tx, code, deviceId));
    expect(await makeCase(api, officer, { code })).toMatchObject({ code });
    // What is a case already is in no sheaf.
    const again = await api.work.run(officer, (tx) =>
      tx.one<{ n: number }>(`SELECT cases.reserve_codes($1, $2, '1 day') AS n`, [deviceId, [code]]),
    );
    expect(again).toEqual({ n: 0 });
  });
});
