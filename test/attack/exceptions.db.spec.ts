import {
  approveException,
  askException,
  assign,
  caseView,
  openGrant,
  recordConsent,
  withdrawConsent,
} from '@panoh/cases';
import type { NewOrganisation } from '@panoh/directory';
import type { Category, MemberActor, Role } from '@panoh/kernel';
import { Client } from 'pg';
import { consentForm, makePerson } from '../support/cases';
import { useHouse } from '../support/house';
import { makeMember, makeOrganisation } from '../support/members';

const KZ = { country: 'KZ', jurisdictions: ['KZ'] };
type Office = NewOrganisation & { id: string };
type Ask = Parameters<typeof askException>[1];

describe('an exception', () => {
  const house = useHouse();
  let officer: MemberActor;
  let colleague: MemberActor;

  beforeAll(async () => {
    const consulate = await makeOrganisation(house().worker.work, {
      type: 'Consulate',
      jurisdictions: ['KZ'],
    });
    officer = await makeMember(house().worker.work, consulate, { role: 'consular-officer' });
    colleague = await makeMember(house().worker.work, consulate, { role: 'consular-officer' });
  });

  const office = (wish: Partial<NewOrganisation> = {}): Promise<Office> =>
    makeOrganisation(house().worker.work, { ...KZ, ...wish });
  const member = (at: Office, role: Role = 'case-manager'): Promise<MemberActor> =>
    makeMember(house().worker.work, at, { role });
  const ask = (by: MemberActor, wish: Omit<Ask, 'reason' | 'minutes'>): Promise<string> =>
    house()
      .api.work.run(by, (tx) => askException(tx, { reason: 'life-danger', minutes: 30, ...wish }))
      .then(({ exceptionId }) => exceptionId);
  const agree = (by: MemberActor, exceptionId: string) =>
    house().api.work.run(by, (tx) => approveException(tx, exceptionId));
  const sees = (actor: MemberActor, caseId: string): Promise<Category[]> =>
    house()
      .api.work.read(actor, 'test', (tx) => caseView(tx, house().api.vault, caseId))
      .then(({ projection }) => [...new Set(projection.sections.map(({ category }) => category))].sort());

  /** An organisation that has accepted, and was consented the categories named. */
  async function receiver(caseId: string, at: Office, categories: Category[]) {
    const [one, other] = [await member(at), await member(at)];
    const consentId = await house().api.work.run(officer, async (tx) => {
      const recipient = { recipientKind: 'organisation', recipientOrganisation: at.id, categories };
      const made = await recordConsent(tx, house().api.vault, {
        caseId,
        document: consentForm('P3', recipient),
      });
      await openGrant(tx, {
        ...{ caseId, organisationId: at.id, purpose: 'P3', ground: 'consent', consentId: made.consentId },
        categories,
      });
      return made.consentId;
    });
    for (const actor of [one, other])
      await house().api.work.run(actor, (tx) => assign(tx, { caseId, reason: 'accepted-the-referral' }));
    return { one, other, consentId };
  }

  it('opens nothing to those who ask for it, and no more than they hold', async () => {
    const { caseId } = await makePerson(house().api, officer);
    const [shelter, clinic] = [await office(), await office({ type: 'HealthServiceOrganisation' })];
    const { one, other } = await receiver(caseId, shelter, ['triage', 'contact']);
    const danger = { caseId, ground: 'threat-to-life' as const };
    await expect(
      ask(one, { ...danger, toOrganisationId: shelter.id, categories: ['identity'] }),
    ).rejects.toMatchObject({ code: 'EXCEPTION.OWN_OFFICE' });
    await expect(
      ask(one, { ...danger, toOrganisationId: clinic.id, categories: ['identity', 'contact'] }),
    ).rejects.toMatchObject({ code: 'EXCEPTION.BEYOND_OWN' });
    await agree(other, await ask(one, { ...danger, toOrganisationId: clinic.id, categories: ['contact'] }));
    expect(await sees(one, caseId)).toEqual(['contact', 'triage']);
  });

  it('is not asked, and not agreed to, by who lost the case meanwhile', async () => {
    const { caseId } = await makePerson(house().api, officer);
    const [shelter, clinic] = [await office(), await office({ type: 'HealthServiceOrganisation' })];
    const { one, other, consentId } = await receiver(caseId, shelter, ['triage', 'contact']);
    const danger = {
      ...{ caseId, ground: 'threat-to-life' as const, toOrganisationId: clinic.id },
      categories: ['contact'] as Category[],
    };
    const written = consentForm('P1', { categories: [] });
    await house().api.work.run(one, (tx) =>
      recordConsent(tx, house().api.vault, { caseId, document: written }),
    );
    const exceptionId = await ask(one, danger);
    await house().api.work.run(officer, (tx) => withdrawConsent(tx, { consentId, way: 'tell-staff' }));
    await expect(ask(one, danger)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(agree(other, exceptionId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('does not lie about for a day until somebody agrees', async () => {
    const { caseId } = await makePerson(house().api, officer);
    const clinic = await office({ type: 'HealthServiceOrganisation' });
    const danger = { caseId, ground: 'threat-to-life' as const, toOrganisationId: clinic.id };
    const exceptionId = await ask(officer, { ...danger, categories: ['contact'] });
    await asOwner(
      `UPDATE cases.access_exception SET asked_at = asked_at - interval '61 minutes' WHERE id = '${exceptionId}'`,
    );
    await expect(agree(colleague, exceptionId)).rejects.toMatchObject({ code: 'EXCEPTION.TOO_LATE' });
    await agree(colleague, await ask(officer, { ...danger, categories: ['contact'] }));
  });

  it('that broke the glass makes nobody who may open the case to others', async () => {
    const { caseId } = await makePerson(house().api, officer);
    const commission = await office({ type: 'Commission' });
    const [first, second] = [
      await member(commission, 'national-coordinator'),
      await member(commission, 'national-coordinator'),
    ];
    const glass = { caseId, ground: 'break-glass' as const, toOrganisationId: commission.id };
    await agree(second, await ask(first, { ...glass, categories: ['identity'] }));
    expect(await sees(first, caseId)).toEqual(['identity']);
    await asOwner(
      `UPDATE cases.access_grant SET until = panoh.now() WHERE case_id = '${caseId}' AND ground = 'break-glass'`,
    );
    expect(await sees(first, caseId)).toEqual([]);
    const shelter = await office();
    await expect(
      ask(first, {
        ...{ caseId, ground: 'threat-to-life', toOrganisationId: shelter.id, categories: ['triage'] },
      }),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is not agreed to by the other membership of who asked', async () => {
    const { caseId } = await makePerson(house().api, officer);
    const commission = await office({ type: 'Commission' });
    const email = 'one-person@test.panoh.invalid';
    const [first, second] = [
      await makeMember(house().worker.work, commission, { role: 'national-coordinator', email }),
      await makeMember(house().worker.work, commission, { role: 'territorial-secretary', email }),
    ];
    expect(first.userId).toBe(second.userId);
    const glass = { caseId, ground: 'break-glass' as const, toOrganisationId: commission.id };
    const exceptionId = await ask(first, { ...glass, categories: ['identity'] });
    await expect(agree(second, exceptionId)).rejects.toMatchObject({ code: 'EXCEPTION.SAME_PERSON' });
  });

  async function asOwner(statement: string): Promise<void> {
    const client = new Client({ connectionString: house().superuser });
    await client.connect();
    await client.query(statement);
    await client.end();
  }
});
