import { useHouse } from '../../../../test/support/house';
import {
  agreeOnDanger,
  makeNeed,
  makeShelter,
  type NeedWorld,
  type Shelter,
} from '../../../../test/support/referrals';
import { sendReferral } from '../commands/send-referral';
import { type Disclosure, disclosureOf } from './disclosure';

const WORKER = { kind: 'system', program: 'worker', cause: 'test' } as const;

describe('what an organisation will see', () => {
  const house = useHouse();
  const told = (need: NeedWorld, { id }: Shelter, legalBasis?: string): Promise<Disclosure> =>
    house().api.work.read(need.officer, 'test', (tx) =>
      disclosureOf(tx, house().api.vault, need.needId, { organisationId: id, legalBasis }),
    );
  const send = ({ officer, needId }: NeedWorld, { id }: Shelter, legalBasis: string): Promise<object> =>
    house().api.work.run(officer, (tx) => sendReferral(tx, { needId, toOrganisationId: id, legalBasis }));
  const nothing = {
    permitted: false,
    consentId: null,
    now: { categories: [], ask: {} },
    afterAcceptance: { categories: [] },
  };

  it.each([
    ['made-up', 'REFERRAL.NO_CONSENT'],
    ['criminal-report', 'REFERRAL.NO_CONSENT'],
    ['child-protection', 'REFERRAL.NOT_A_CHILD'],
    ['threat-to-life', 'REFERRAL.NO_EXCEPTION'],
  ])('is nothing of an adult on the ground of %s, on which nothing is sent either', async (basis, code) => {
    const shelter = await makeShelter(house());
    const need = await makeNeed(house());
    expect(await told(need, shelter)).toMatchObject({ permitted: true, consentId: need.consent.id });
    expect(await told(need, shelter, basis)).toMatchObject(nothing);
    await expect(send(need, shelter, basis)).rejects.toMatchObject({ code });
  });

  it('is what opens on a ground that is there, and not what a consent beside it would open', async () => {
    const shelter = await makeShelter(house());
    const child = await makeNeed(house());
    await house().worker.work.run(WORKER, (tx) =>
      tx.sql(`UPDATE cases.case_file SET age_class = 'child' WHERE id = $1`, [child.caseId]),
    );
    const ofChild = await told(child, shelter, 'child-protection');
    expect(ofChild).toMatchObject({ permitted: true, consentId: null, now: { categories: ['triage'] } });
    const need = await makeNeed(house());
    await agreeOnDanger(house(), need, shelter.id, ['triage', 'identity']);
    expect(await told(need, shelter, 'threat-to-life')).toMatchObject({
      ...{ permitted: true, consentId: null },
      afterAcceptance: { categories: ['triage', 'identity'], until: null },
    });
    await send(need, shelter, 'threat-to-life');
  });
});
