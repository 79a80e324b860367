import {
  changeAgeClass,
  recordConsent,
  registerRefusal,
  takeOverRefusal,
  withdrawConsent,
} from '@panoh/cases';
import type { FormDocument, MemberActor } from '@panoh/kernel';
import { consumeOutbox, type Tx } from '@panoh/platform';
import { consentsOnTheirWay } from '@panoh/statistics';
import { asSuperuser } from '../../../test/support/as-superuser';
import { consentForm, makeCase, makePerson, refusalForm, signalNote } from '../../../test/support/cases';
import { useHouse } from '../../../test/support/house';
import { makeMember, makeOrganisation } from '../../../test/support/members';
import { recountFacts } from './recount-facts';
import { handlersIn, whenOf } from './when';

const SYSTEM = { kind: 'system', program: 'worker', cause: 'test' } as const;
const HANDLER = 'say-record-consent';
const P11 = (wish: Partial<FormDocument> = {}): FormDocument =>
  consentForm('P11', { categories: ['triage'], recipientKind: 'public', ...wish });

describe('whether a person agrees to leave as a record', () => {
  const house = useHouse();
  let officer: MemberActor;
  const worker = <Result>(body: (tx: Tx) => Promise<Result>): Promise<Result> =>
    house().worker.work.run(SYSTEM, body);
  /** How many agree, once everything that happened was followed. */
  async function agreeing(): Promise<number> {
    const { work, logger } = house().worker;
    const handlersOf = handlersIn(whenOf(house().worker));
    while ((await consumeOutbox(work, handlersOf, logger)) > 0);
    const [row] = await worker((tx) =>
      tx.sql<{ count: number }>(`SELECT count(*)::int AS count FROM statistics.record_consent`),
    );
    return row?.count ?? -1;
  }
  const say = (caseId: string, document: FormDocument): Promise<{ consentId: string }> =>
    house().api.work.run(officer, (tx) => recordConsent(tx, house().api.vault, { caseId, document }));

  beforeAll(async () => {
    const office = await makeOrganisation(house().worker.work, { type: 'Consulate', jurisdictions: ['KZ'] });
    officer = await makeMember(house().worker.work, office, { role: 'consular-officer' });
  });
  beforeEach(() => worker((tx) => tx.sql(`DELETE FROM statistics.record_consent`)));

  it('is said by their yes to statistics and research, and taken back at once', async () => {
    const { caseId } = await makePerson(house().api, officer);
    expect(await agreeing()).toBe(0);
    await say(caseId, consentForm('P1'));
    expect(await agreeing()).toBe(0);
    const { consentId } = await say(caseId, P11());
    expect(await agreeing()).toBe(1);
    await house().api.work.run(officer, (tx) => withdrawConsent(tx, { consentId, way: 'tell-staff' }));
    expect(await agreeing()).toBe(0);
  });

  it('is no for whoever said no, was not asked, or named one receiver alone', async () => {
    const { caseId } = await makePerson(house().api, officer);
    await say(caseId, refusalForm('P11'));
    const other = await makePerson(house().api, officer);
    const institute = await makeOrganisation(house().worker.work, { type: 'NGO' });
    await say(other.caseId, P11({ recipientKind: 'organisation', recipientOrganisation: institute.id }));
    const third = await makePerson(house().api, officer);
    await say(third.caseId, P11({ recipientKind: 'own-organisation' }));
    expect(await agreeing()).toBe(0);
  });

  it('is no for whoever said yes to a text that spoke of numbers only', async () => {
    const { caseId } = await makePerson(house().api, officer);
    await say(caseId, P11());
    expect(await agreeing()).toBe(1);
    await asSuperuser(
      house(),
      `UPDATE cases.consent SET text_version = 1 WHERE case_id = $1 AND purpose = 'P11'`,
      [caseId],
    );
    await recountFacts(house().worker);
    expect(await agreeing()).toBe(0);
  });

  it('is the last answer, also where a no to one receiver follows a yes to all', async () => {
    const { caseId } = await makePerson(house().api, officer);
    await say(caseId, P11({ recipientKind: 'public' }));
    expect(await agreeing()).toBe(1);
    const institute = await makeOrganisation(house().worker.work, { type: 'NGO' });
    const receiver = { recipientKind: 'organisation', recipientOrganisation: institute.id };
    await say(caseId, { ...refusalForm('P11'), ...receiver });
    expect(await agreeing()).toBe(0);
  });

  it('is waited for by whoever takes records, until everything that decides it was followed', async () => {
    const when = whenOf(house().worker);
    const types = Object.keys(when).filter((type) => when[type]?.some(({ name }) => name === HANDLER));
    expect(types).toContain('consent.withdrawn');
    const { caseId } = await makePerson(house().api, officer);
    await agreeing();
    const waits = (): Promise<boolean> => house().api.work.read(officer, 'test', consentsOnTheirWay);
    for (const type of types) {
      expect([type, await waits()]).toEqual([type, false]);
      await asSuperuser(
        house(),
        `INSERT INTO panoh.outbox (type, subject_kind, subject_id, case_id, occurred_at, set_aside_at)
         VALUES ('${type}', 'case', $1, $1, panoh.now(), panoh.now())`,
        [caseId],
      );
      expect([type, await waits()]).toEqual([type, true]);
      await asSuperuser(house(), `UPDATE panoh.outbox SET done_at = panoh.now() WHERE case_id = $1`, [
        caseId,
      ]);
    }
  });

  it('needs the guardian beside a child', async () => {
    const child = await makeCase(house().api, officer, { ageClass: 'child' });
    const guardian = {
      guardianRelation: 'guardianship-body',
      guardianName: { given: 'Zhanna', family: 'Opekunova' },
    };
    await say(child.caseId, P11({ ...guardian, guardianAnswer: 'refused', childView: 'agrees' }));
    expect(await agreeing()).toBe(0);
    await say(child.caseId, P11({ ...guardian, guardianAnswer: 'given', childView: 'agrees' }));
    expect(await agreeing()).toBe(1);
  });

  it('ends with the doubt whether an adult said it', async () => {
    const { caseId } = await makePerson(house().api, officer);
    await say(caseId, P11());
    expect(await agreeing()).toBe(1);
    await house().api.work.run(officer, (tx) => changeAgeClass(tx, { caseId, ageClass: 'age-disputed' }));
    expect(await agreeing()).toBe(0);
  });

  it('follows the fact to the one that counts the person from then on', async () => {
    const { api } = house();
    const { code } = await api.work.run(officer, (tx) =>
      registerRefusal(tx, api.vault, { jurisdiction: 'KZ', ageClass: 'adult', signal: signalNote() }),
    );
    const { caseId } = await makePerson(api, officer);
    await say(caseId, P11());
    expect(await agreeing()).toBe(1);
    await api.work.run(officer, (tx) => takeOverRefusal(tx, api.vault, { caseId, code }));
    expect(await agreeing()).toBe(1);
    const joined = await worker((tx) =>
      tx.sql(
        `SELECT 1 FROM statistics.record_consent JOIN statistics.fact USING (fact_id) WHERE valid_to IS NULL`,
      ),
    );
    expect(joined).toHaveLength(1);
  });

  it('is found again by the recount of a night, and ends by itself for whoever was erased', async () => {
    const { caseId } = await makePerson(house().api, officer);
    await say(caseId, P11({ validUntil: '2031-01-01' }));
    expect(await agreeing()).toBe(1);
    await worker((tx) => tx.sql(`DELETE FROM statistics.record_consent`));
    await recountFacts(house().worker);
    const untils = await worker((tx) =>
      tx.sql<{ day: string }>(
        `SELECT to_char(until, 'YYYY-MM') AS day FROM statistics.record_consent WHERE until < '2090-01-01'`,
      ),
    );
    expect(untils).toHaveLength(1);
    expect(['2030-12', '2031-01']).toContain(untils[0]?.day);
    await asSuperuser(house(), `DELETE FROM keys.data_key WHERE case_id = $1`, [caseId]);
    await recountFacts(house().worker);
    expect(
      await worker((tx) => tx.sql(`SELECT 1 FROM statistics.record_consent WHERE until < '2090-01-01'`)),
    ).toHaveLength(1);
  });
});
