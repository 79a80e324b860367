import {
  assign,
  caseView,
  changeAgeClass,
  findPossibleMatch,
  type GrantToOpen,
  handOverCase,
  linkCases,
  listCases,
  openGrant,
  recordConsent,
  registerPerson,
  registerRefusal,
  takeAssignment,
  withdrawConsent,
  writeForm,
} from '@panoh/cases';
import type { NewOrganisation } from '@panoh/directory';
import type { Category, FormDocument, MemberActor, Role, SystemActor } from '@panoh/kernel';
import { consentForm, makeCase, makePerson, personForm, refusalForm, signalNote } from '../support/cases';
import { useHouse } from '../support/house';
import { makeMember, makeOrganisation } from '../support/members';

const WORKER: SystemActor = { kind: 'system', program: 'worker', cause: 'test' };
const KZ = { country: 'KZ', jurisdictions: ['KZ'] };

describe('a no of the person', () => {
  const house = useHouse();
  let consulate: NewOrganisation & { id: string };
  let officer: MemberActor;

  beforeAll(async () => {
    consulate = await makeOrganisation(house().worker.work, { type: 'Consulate', jurisdictions: ['KZ'] });
    officer = await makeMember(house().worker.work, consulate, { role: 'consular-officer' });
  });

  async function office(wish: Partial<NewOrganisation> = {}, role: Role = 'case-manager', confirmed = true) {
    const organisation = await makeOrganisation(house().worker.work, { ...KZ, ...wish });
    return makeMember(house().worker.work, organisation, { role, confirmed });
  }
  const run = house;
  const record = async (caseId: string, document: FormDocument, by = officer): Promise<string> =>
    (await run().api.work.run(by, (tx) => recordConsent(tx, run().api.vault, { caseId, document })))
      .consentId;
  const named = (to: MemberActor, wish: Partial<FormDocument> = {}): FormDocument =>
    consentForm('P3', { recipientKind: 'organisation', recipientOrganisation: to.organisationId, ...wish });
  const circle = (wish: Partial<FormDocument> = {}): FormDocument =>
    consentForm('P3', { recipientKind: 'circle', circleKinds: ['NGO'], circleCountry: 'KZ', ...wish });
  const open = (caseId: string, to: MemberActor, consentId: string, wish: Partial<GrantToOpen> = {}) =>
    run().api.work.run(officer, (tx) =>
      openGrant(tx, {
        ...{ caseId, organisationId: to.organisationId, purpose: 'P3', ground: 'consent', consentId },
        categories: ['triage', 'identity'],
        ...wish,
      }),
    );
  const accepts = (actor: MemberActor, caseId: string) =>
    run().api.work.run(actor, (tx) => assign(tx, { caseId, reason: 'accepted-the-referral' }));
  const sees = (actor: MemberActor, caseId: string): Promise<Category[] | undefined> =>
    run()
      .api.work.read(actor, 'test', (tx) => caseView(tx, run().api.vault, caseId))
      .then(
        ({ projection }) => [...new Set(projection.sections.map(({ category }) => category))].sort(),
        () => undefined,
      );

  it('is not got around by naming a law that nobody wrote', async () => {
    const { caseId } = await makeCase(run().api, officer);
    const register = (legalBasis: string) =>
      run().api.work.run(officer, (tx) =>
        registerPerson(tx, run().api.vault, run().api.keyring, {
          ...{ caseId, legalBasis, document: personForm() },
        }),
      );
    for (const typed of ['Dilshod Marvaridov said so', 'design', ''])
      await expect(register(typed)).rejects.toMatchObject({ code: 'PERSON.NO_BASIS' });
    const told = await run().worker.work.read(WORKER, 'test', (tx) =>
      tx.sql(`SELECT 1 FROM panoh.outbox WHERE case_id = $1 AND data::text LIKE '%Dilshod%'`, [caseId]),
    );
    expect(told).toEqual([]);
  });

  it('to registration leaves a card that nobody can fill with a person afterwards', async () => {
    const { api } = run();
    const { caseId } = await api.work.run(officer, (tx) =>
      registerRefusal(tx, api.vault, { jurisdiction: 'KZ', ageClass: 'adult', signal: signalNote() }),
    );
    const take = api.work.run(officer, (tx) => takeAssignment(tx, { caseId, reason: 'on-duty' }));
    await expect(take).rejects.toMatchObject({ code: 'CASE.CODE_ONLY' });
    await expect(record(caseId, consentForm('P2'))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const { caseId: other } = await makePerson(api, officer);
    await expect(
      api.work.run(officer, (tx) =>
        linkCases(tx, { caseId: other, otherCaseId: caseId, kind: 'same-person' }),
      ),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('to one organisation is not drowned by a yes to the circle it stands in', async () => {
    const { caseId } = await makePerson(run().api, officer);
    const one = await office();
    await record(caseId, circle());
    const no = refusalForm('P3', {
      recipientKind: 'organisation',
      recipientOrganisation: one.organisationId,
    });
    await expect(record(caseId, no)).rejects.toMatchObject({ code: 'CONSENT.STILL_GIVEN' });
    await record(
      caseId,
      refusalForm('P3', { recipientKind: 'organisation', recipientOrganisation: consulate.id }),
    );
  });

  it('to a whole purpose is not written beside a yes that lives on', async () => {
    const { caseId } = await makePerson(run().api, officer);
    await record(caseId, named(await office()));
    await expect(record(caseId, refusalForm('P3'))).rejects.toMatchObject({ code: 'CONSENT.STILL_GIVEN' });
  });

  it('on the never-list ends what that organisation holds already, whoever writes it down', async () => {
    const { caseId } = await makePerson(run().api, officer);
    const [one, other] = [await office(), await office()];
    for (const to of [one, other]) {
      await open(caseId, to, await record(caseId, named(to)));
      await accepts(to, caseId);
    }
    expect(await sees(one, caseId)).toEqual(['identity', 'triage']);
    const never = { neverOrganisations: [{ organisation: one.organisationId }] };
    await record(caseId, refusalForm('P8', never), other);
    expect(await sees(one, caseId)).toBeUndefined();
    expect(await sees(other, caseId)).toContain('identity');
    expect(await sees(officer, caseId)).toContain('identity');
  });

  it('of a child is heard also where the yes was written before anybody knew of the child', async () => {
    const { caseId } = await makePerson(run().api, officer);
    const one = await office();
    const consentId = await record(caseId, named(one));
    await run().api.work.run(officer, (tx) => changeAgeClass(tx, { caseId, ageClass: 'age-disputed' }));
    await expect(open(caseId, one, consentId)).rejects.toMatchObject({ code: 'GRANT.NO_CONSENT' });
    const guarded = {
      ...{ guardianAnswer: 'given', guardianRelation: 'appointed-guardian', childView: 'yes' },
      guardianName: { given: 'Anora' },
    };
    await open(caseId, one, await record(caseId, named(one, guarded)));
  });

  it('after a handover closes what was received to the new steward too, and leaves it its case', async () => {
    const { caseId } = await makePerson(run().api, officer);
    const one = await office();
    const consentId = await record(caseId, named(one));
    await open(caseId, one, consentId);
    await run().api.work.run(one, (tx) => handOverCase(tx, { caseId, toOrganisationId: one.organisationId }));
    await run().api.work.run(one, (tx) =>
      writeForm(tx, run().api.vault, { caseId, formId: 'needs', document: { medical: ['none'] } }),
    );
    expect(await sees(one, caseId)).toEqual(['health', 'identity', 'triage']);
    await run().api.work.run(one, (tx) => withdrawConsent(tx, { consentId, way: 'tell-staff' }));
    expect(await sees(one, caseId)).toEqual(['health']);
    const listed = await run().api.work.read(one, 'test', (tx) => listCases(tx, { limit: 10 }));
    expect(listed.map(({ id }) => id)).toEqual([caseId]);
  });

  it('to an organisation is a no to its question whether she is known', async () => {
    const { api } = run();
    const wish = { documentNumbers: ['QQ 7788990'] };
    const { caseId } = await makePerson(api, officer, {
      documents: [{ kind: 'passport', number: 'QQ7788990' }],
    });
    const asks = (actor: MemberActor) =>
      api.work.read(actor, 'test', (tx) => findPossibleMatch(tx, api.keyring, wish));
    const [mission, ngo, other] = [
      await office({ type: 'Consulate', country: 'TM' }, 'consular-officer'),
      await office(),
      await office(),
    ];
    expect(await asks(mission)).toEqual({ possible: true });
    await record(
      caseId,
      refusalForm('P7', {
        neverKinds: ['own-consulate'],
        neverOrganisations: [{ organisation: ngo.organisationId }],
      }),
    );
    expect(await asks(mission)).toEqual({ possible: false });
    expect(await asks(ngo)).toEqual({ possible: false });
    expect(await asks(other)).toEqual({ possible: true });
    const newcomer = await office({}, 'case-manager', false);
    expect(await asks(newcomer)).toEqual({ possible: false });
  });
});
