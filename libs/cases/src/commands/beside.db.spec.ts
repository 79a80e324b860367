import type { NewOrganisation } from '@panoh/directory';
import type { MemberActor, Role, SystemActor } from '@panoh/kernel';
import { makeCase, makePerson, refusalForm, signalNote } from '../../../../test/support/cases';
import { useHouse } from '../../../../test/support/house';
import { makeMember, makeOrganisation } from '../../../../test/support/members';
import { linksOf } from '../queries/beside-case';
import { caseView } from '../queries/case-view';
import { codedValuesOf, factIdOf, replacedFactIdOf } from '../queries/fact-of';
import { findByName, findPossibleMatch } from '../queries/find-by-name';
import { listCases } from '../queries/list-cases';
import { approveException, askException, type ExceptionToAsk } from './access-exception';
import { giveAssignment, takeAssignment } from './assign-member';
import { countAttempt } from './count-attempt';
import { linkCases, unlinkCases } from './link-cases';
import { recordConsent } from './record-consent';
import { registerRefusal, takeOverRefusal } from './register-refusal';

const WORKER: SystemActor = { kind: 'system', program: 'worker', cause: 'test' };

describe('beside a case', () => {
  const house = useHouse();
  let organisation: NewOrganisation & { id: string };
  let officer: MemberActor;

  beforeAll(async () => {
    organisation = await makeOrganisation(house().worker.work);
    officer = await makeMember(house().worker.work, organisation, { role: 'case-manager' });
  });

  const colleague = (role: Role = 'case-manager', lead = false, confirmed = true) =>
    makeMember(house().worker.work, organisation, { role, lead, confirmed });
  const elsewhere = async (role: Role, wish: Partial<NewOrganisation> = {}) =>
    makeMember(house().worker.work, await makeOrganisation(house().worker.work, wish), { role });
  const sees = async (actor: MemberActor, caseId: string): Promise<boolean> => {
    const view = await house()
      .api.work.read(actor, 'test', (tx) => caseView(tx, house().api.vault, caseId))
      .catch(() => undefined);
    return view?.projection.sections.some(({ category }) => category === 'identity') ?? false;
  };

  it('a lead gives a case, others take it with a reason, and only a confirmed member', async () => {
    const { caseId } = await makePerson(house().api, officer);
    const [lead, other, newcomer] = [
      await colleague('case-manager', true),
      await colleague(),
      await colleague('case-manager', false, false),
    ];
    const { work } = house().api;
    const give = (actor: MemberActor) =>
      work.run(actor, (tx) => giveAssignment(tx, { caseId, membershipId: other.membershipId }));
    await expect(give(other)).rejects.toMatchObject({ code: 'ASSIGNMENT.NOT_LEAD' });
    expect(await sees(other, caseId)).toBe(false);
    await give(lead);
    await expect(give(lead)).rejects.toMatchObject({ code: 'ASSIGNMENT.EXISTS' });
    expect(await sees(other, caseId)).toBe(true);
    const take = (actor: MemberActor) =>
      work.run(actor, (tx) => takeAssignment(tx, { caseId, reason: 'on-duty' }));
    await expect(take(newcomer)).rejects.toMatchObject({ code: 'ASSIGNMENT.NOT_CONFIRMED' });
    await expect(take(await elsewhere('case-manager'))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await take(lead);
    expect(await sees(lead, caseId)).toBe(true);
  });

  it('an exception needs two persons, ends by itself, and never passes the never-list', async () => {
    const { caseId } = await makePerson(house().api, officer);
    const coordinators = await makeOrganisation(house().worker.work, { type: 'Commission' });
    const [first, second] = [
      await makeMember(house().worker.work, coordinators, { role: 'national-coordinator' }),
      await makeMember(house().worker.work, coordinators, { role: 'national-coordinator' }),
    ];
    const { work } = house().api;
    const glass: ExceptionToAsk = {
      ...{ caseId, ground: 'break-glass', toOrganisationId: coordinators.id, categories: ['identity'] },
      ...{ reason: 'missing-person', minutes: 30 },
    };
    await expect(work.run(first, (tx) => askException(tx, { ...glass, minutes: 61 }))).rejects.toMatchObject({
      code: 'EXCEPTION.TIME_BOX',
    });
    const elsewhereId = (await elsewhere('case-manager')).organisationId;
    await expect(
      work.run(first, (tx) => askException(tx, { ...glass, toOrganisationId: elsewhereId })),
    ).rejects.toMatchObject({ code: 'EXCEPTION.NOT_OWN' });
    const { exceptionId } = await work.run(first, (tx) => askException(tx, glass));
    expect(await sees(first, caseId)).toBe(false);
    await expect(work.run(first, (tx) => approveException(tx, exceptionId))).rejects.toMatchObject({
      code: 'EXCEPTION.SAME_PERSON',
    });
    await expect(work.run(officer, (tx) => approveException(tx, exceptionId))).rejects.toThrow();
    await work.run(second, (tx) => approveException(tx, exceptionId));
    await expect(work.run(second, (tx) => approveException(tx, exceptionId))).rejects.toMatchObject({
      code: 'EXCEPTION.DONE',
    });
    expect(await sees(first, caseId)).toBe(true);
    expect(await sees(second, caseId)).toBe(false);
    await work.run(officer, (tx) =>
      recordConsent(tx, house().api.vault, {
        caseId,
        document: refusalForm('P4', { neverOrganisations: [{ organisation: coordinators.id }] }),
      }),
    );
    await expect(work.run(second, (tx) => askException(tx, glass))).rejects.toMatchObject({
      code: 'GRANT.NEVER_LIST',
    });
  });

  it('a refusal leaves a card and one anonymous fact, which a later case takes over once', async () => {
    const { api, worker } = house();
    const refuse = { jurisdiction: 'UZ', ageClass: 'adult' as const, gender: 'Feminine', region: 'UZ-BU' };
    const { caseId, code } = await api.work.run(officer, (tx) =>
      registerRefusal(tx, api.vault, {
        ...refuse,
        signal: signalNote({ callBackChannel: 'phone-call', callBackTo: '+998 90 777 66 55' }),
      }),
    );
    const fact = await worker.work.read(WORKER, 'test', (tx) => factIdOf(tx, worker.vault, caseId));
    const coded = await worker.work.read(WORKER, 'test', (tx) => codedValuesOf(tx, worker.vault, caseId));
    expect(coded).toMatchObject({
      kind: 'code-only',
      jurisdiction: 'UZ',
      region: 'UZ-BU',
      ageClass: 'adult',
    });
    expect(coded?.values.map(({ field }) => field).sort()).toEqual([
      'channel',
      'gender',
      'placeCountry',
      'suspectedForms',
    ]);
    const records = await worker.work.read(WORKER, 'test', (tx) =>
      tx.sql(`SELECT 1 FROM cases.record WHERE case_id = $1`, [caseId]),
    );
    expect(records).toEqual([]);
    const listed = await api.work.read(officer, 'test', (tx) => listCases(tx, { limit: 50 }));
    expect(listed.map(({ id }) => id)).not.toContain(caseId);

    const hotline = await elsewhere('case-manager');
    const { caseId: later } = await makeCase(api, hotline);
    const own = await worker.work.read(WORKER, 'test', (tx) => factIdOf(tx, worker.vault, later));
    const takeOver = (typed: string) =>
      api.work.run(hotline, (tx) => takeOverRefusal(tx, api.vault, { caseId: later, code: typed }));
    expect(await takeOver(code.toLowerCase())).toBe(true);
    expect(await takeOver(code)).toBe(false);
    const taken = await worker.work.read(WORKER, 'test', (tx) => factIdOf(tx, worker.vault, later));
    expect(taken).toBe(fact);
    expect(taken).not.toBe(own);
    const replaced = await worker.work.read(WORKER, 'test', (tx) =>
      replacedFactIdOf(tx, worker.vault, later),
    );
    expect(replaced).toBe(own);
    expect(
      await worker.work.read(WORKER, 'test', (tx) => factIdOf(tx, worker.vault, caseId)),
    ).toBeUndefined();
    const { code: living } = await makeCase(api, officer);
    expect(await takeOver(living)).toBe(false);
  });

  it('links are seen by who reads both persons, and can be undone', async () => {
    const [one, other] = [await makeCase(house().api, officer), await makeCase(house().api, officer)];
    const { work } = house().api;
    const pair = { caseId: one.caseId, otherCaseId: other.caseId, kind: 'household' as const };
    const stranger = await elsewhere('case-manager');
    await expect(work.run(stranger, (tx) => linkCases(tx, pair))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    const { linkId } = await work.run(officer, (tx) => linkCases(tx, pair));
    const turned = { ...pair, caseId: other.caseId, otherCaseId: one.caseId };
    await expect(work.run(officer, (tx) => linkCases(tx, turned))).rejects.toMatchObject({
      code: 'LINK.EXISTS',
    });
    const half = await colleague();
    await work.run(half, (tx) => takeAssignment(tx, { caseId: one.caseId, reason: 'on-duty' }));
    const links = (actor: MemberActor) => work.read(actor, 'test', (tx) => linksOf(tx, one.caseId));
    expect(await links(half)).toEqual([]);
    expect(await links(officer)).toEqual([
      { id: linkId, caseId: other.caseId, code: other.code, kind: 'household' },
    ]);
    await expect(work.run(half, (tx) => unlinkCases(tx, linkId))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await work.run(officer, (tx) => unlinkCases(tx, linkId));
    expect(await links(officer)).toEqual([]);
  });

  it('a possible match is one bit, kept from police, and asked a few times an hour', async () => {
    const { api } = house();
    await makePerson(api, officer, {
      name: { given: 'Oybek', family: 'Karimjonov' },
      documents: [{ kind: 'passport', number: 'AB 1234567' }],
    });
    const wish = { documentNumbers: ['ab1234567'] };
    const asks = (actor: MemberActor) =>
      api.work.read(actor, 'test', (tx) => findPossibleMatch(tx, api.keyring, wish));
    const [ngo, police] = [
      await elsewhere('case-manager'),
      await elsewhere('identifier', { type: 'LawEnforcement' }),
    ];
    expect(await asks(ngo)).toEqual({ possible: true });
    expect(await asks(police)).toEqual({ possible: false });
    expect(await api.work.read(police, 'test', (tx) => findByName(tx, api.keyring, wish))).toEqual([]);
    for (let asked = 0; asked < 20; asked++) await api.work.run(ngo, (tx) => countAttempt(tx));
    await expect(api.work.run(ngo, (tx) => countAttempt(tx))).rejects.toMatchObject({
      code: 'MATCH.TOO_MANY',
    });
    await api.work.run(police, (tx) => countAttempt(tx));
  });
});
