import { randomUUID } from 'node:crypto';
import type { MemberActor } from '@panoh/kernel';
import { makeCase, makePerson } from '../../../../test/support/cases';
import { useHouse } from '../../../../test/support/house';
import { makeMember, makeOrganisation } from '../../../../test/support/members';
import { caseView } from '../queries/case-view';
import { factsOf } from '../queries/facts-of';
import { readForm } from '../queries/read-form';
import { changeAgeClass } from './change-case';
import { writeForm } from './write-form';

const NEEDS = { services: ['legal-aid'], housing: 'none', medical: ['none'], psychological: 'none' };

describe('sections of a case', () => {
  const house = useHouse();
  let officer: MemberActor;

  beforeAll(async () => {
    const organisation = await makeOrganisation(house().worker.work);
    officer = await makeMember(house().worker.work, organisation, { role: 'case-manager' });
  });

  const write = (
    caseId: string,
    document: unknown,
    more: { ifRevision?: number; formId?: 'needs' | 'identification' } = {},
  ) =>
    house().api.work.run(officer, (tx) =>
      writeForm(tx, house().api.vault, { caseId, formId: 'identification', document, ...more }),
    );

  it('of two writers who saw the same revision one wins and the other hears that it is stale', async () => {
    const { caseId } = await makeCase(house().api, officer);
    const first = await write(caseId, { acts: ['recruited'] });
    expect(first.revision).toBe(1);
    const outcomes = await Promise.allSettled([
      write(caseId, { acts: ['transported'] }, { ifRevision: 1 }),
      write(caseId, { acts: ['harboured'] }, { ifRevision: 1 }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const lost = outcomes.find(({ status }) => status === 'rejected') as PromiseRejectedResult;
    expect(lost.reason).toMatchObject({ kind: 'stale' });
    const { records } = await house().api.work.read(officer, 'test', (tx) =>
      readForm(tx, house().api.vault, caseId, 'identification'),
    );
    expect(records).toHaveLength(1);
    expect(records[0]?.revision).toBe(2);
  });

  it('of two who write it for the first time at once one wins', async () => {
    const { caseId } = await makeCase(house().api, officer);
    const outcomes = await Promise.allSettled([
      write(caseId, { acts: ['recruited'] }),
      write(caseId, { acts: ['transferred'] }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('are not changed without the revision that was seen', async () => {
    const { caseId } = await makeCase(house().api, officer);
    await write(caseId, { acts: ['recruited'] });
    await expect(write(caseId, { acts: ['harboured'] })).rejects.toMatchObject({ kind: 'stale' });
    await expect(write(caseId, { acts: ['harboured'] }, { ifRevision: 7 })).rejects.toMatchObject({
      kind: 'stale',
    });
  });

  it('lose an answer that is taken out, and keep every revision', async () => {
    const { caseId } = await makeCase(house().api, officer);
    await write(caseId, { acts: ['recruited'], placeOfExploitation: 'Qibray' });
    await write(caseId, { acts: ['recruited'] }, { ifRevision: 1 });
    const { api } = house();
    const { records } = await api.work.read(officer, 'test', (tx) =>
      readForm(tx, api.vault, caseId, 'identification'),
    );
    expect(records[0]?.document).toEqual({ acts: ['recruited'] });
    const kept = await api.work.read(officer, 'test', (tx) =>
      tx.sql(
        `SELECT revision FROM cases.sealed_document WHERE case_id = $1 AND category = 'location' ORDER BY 1`,
        [caseId],
      ),
    );
    expect(kept).toEqual([{ revision: 1 }, { revision: 2 }]);
  });

  it('ask no means of a child, and refuse an answer', async () => {
    const { caseId } = await makeCase(house().api, officer, { ageClass: 'age-disputed' });
    await expect(write(caseId, { acts: ['recruited'], means: ['force'] })).rejects.toMatchObject({
      code: 'FORM.INVALID',
      details: { fields: [{ field: 'means', problem: 'not-asked' }] },
    });
    await house().api.work.run(officer, (tx) => changeAgeClass(tx, { caseId, ageClass: 'adult' }));
    expect((await write(caseId, { acts: ['recruited'], means: ['force'] })).revision).toBe(1);
  });

  it('tell a child by the birth date, and never an adult', async () => {
    const { caseId } = await makePerson(house().api, officer, {
      birthDate: { certainty: 'year', year: 1990 },
    });
    const { api } = house();
    const adult = await api.work.read(officer, 'test', (tx) => factsOf(tx, api.vault, caseId));
    expect(adult.ageClass).toBe('adult');
    const { caseId: child } = await makePerson(api, officer, {
      birthDate: { certainty: 'year', year: 2020 },
    });
    const facts = await api.work.read(officer, 'test', (tx) => factsOf(tx, api.vault, child));
    expect(facts.ageClass).toBe('child');
  });

  it('say to guards what is complete and concluded, without an answer in words', async () => {
    const { caseId } = await makeCase(house().api, officer);
    const { api } = house();
    await write(caseId, { acts: ['recruited'], purposes: ['ForcedLabour'], conclusion: 'indicated' });
    const facts = await api.work.read(officer, 'test', (tx) => factsOf(tx, api.vault, caseId));
    expect(facts).toMatchObject({
      urgency: 'today',
      lifeDanger: false,
      riskAssessed: false,
      records: ['signal'],
      identification: { act: true, means: false, purpose: true, conclusion: 'indicated' },
    });
  });

  it('are read into the audit, with the categories that were opened and why', async () => {
    const { caseId } = await makePerson(house().api, officer);
    const { api, worker } = house();
    await api.work.read(officer, 'case-work', (tx) => caseView(tx, api.vault, caseId));
    const rows = await worker.work.read({ kind: 'system', program: 'worker', cause: 'test' }, 'test', (tx) =>
      tx.sql<{ purpose: string; fields: string[] }>(
        `SELECT purpose, fields FROM panoh.audit_entry WHERE case_id = $1 AND type = 'case.read' AND membership_id = $2
           AND purpose = 'case-work'`,
        [caseId, officer.membershipId],
      ),
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.fields).toEqual(expect.arrayContaining(['identity', 'contact', 'triage']));
  });

  it('are refused to a case that does not exist and to who is not assigned alike', async () => {
    const { caseId } = await makeCase(house().api, officer);
    const organisation = await makeOrganisation(house().worker.work);
    const stranger = await makeMember(house().worker.work, organisation, { role: 'case-manager' });
    for (const id of [caseId, randomUUID()]) {
      const attempt = house().api.work.run(stranger, (tx) =>
        writeForm(tx, house().api.vault, { caseId: id, formId: 'needs', document: NEEDS }),
      );
      await expect(attempt).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
  });
});
