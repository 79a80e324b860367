import type { MemberActor } from '@panoh/kernel';
import { useHouse } from '../../../../test/support/house';
import { makeMember, makeOrganisation } from '../../../../test/support/members';
import { findOrganisation } from '../queries/organisations';
import { changeOrganisation, type OrganisationChange } from './change-organisation';

describe('an organisation is corrected', () => {
  const house = useHouse();
  let own: string;
  let below: string;
  let administrator: MemberActor;
  beforeAll(async () => {
    const { work } = house().worker;
    const commission = await makeOrganisation(work, { type: 'Commission' });
    own = commission.id;
    below = (await makeOrganisation(work, { superiorId: own, region: 'UZ-TK' })).id;
    administrator = await makeMember(work, commission, { role: 'administrator' });
  });
  const change = (organisationId: string, wish: Partial<OrganisationChange>, actor = administrator) =>
    house().api.work.run(actor, (tx) => changeOrganisation(tx, actor, { organisationId, ...wish }));
  const read = (id: string) => house().api.work.read(administrator, 'test', (tx) => findOrganisation(tx, id));

  it('by its administrator: how it is called and reached, and its law stays', async () => {
    const before = await read(own);
    await change(own, { name: ' The Commission ', dutyPhone: '+998 71 200 00 00', ifRevision: 1 });
    expect(await read(own)).toEqual({
      ...before,
      ...{ name: 'The Commission', dutyPhone: '+998 71 200 00 00', revision: 2 },
    });
    await expect(change(own, { name: 'x', ifRevision: 1 })).rejects.toMatchObject({ code: 'VERSION.STALE' });
    await expect(change(own, { name: ' ' })).rejects.toMatchObject({ code: 'ORGANISATION.NAME' });
    await expect(change(own, { dutyPhone: 'ring me' })).rejects.toMatchObject({ code: 'ORGANISATION.PHONE' });
  });

  it('and moved to another region only from above, because its secretaries watch what is there', async () => {
    await expect(change(own, { region: 'UZ-BU' })).rejects.toMatchObject({ code: 'ORGANISATION.REGION' });
    await change(below, { region: 'UZ-BU' });
    expect((await read(below))?.region).toBe('UZ-BU');
  });

  it('by nobody from beside it', async () => {
    const { work } = house().worker;
    const stranger = await makeMember(work, await makeOrganisation(work), { role: 'administrator' });
    await expect(change(below, { name: 'Ours now' }, stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
