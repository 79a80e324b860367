import { registerRefusal, takeOverRefusal } from '@panoh/cases';
import type { MemberActor } from '@panoh/kernel';
import { mechanismInForce } from '@panoh/lawbook';
import { startPathway } from '@panoh/pathways';
import { consumeOutbox, type Tx } from '@panoh/platform';
import { asSuperuser } from '../../../test/support/as-superuser';
import { makePerson, signalNote } from '../../../test/support/cases';
import { useHouse } from '../../../test/support/house';
import { makeMember, makeOrganisation } from '../../../test/support/members';
import { recountFacts } from './recount-facts';
import { factOfCase } from './record-case-fact';
import { handlersIn, whenOf } from './when';

const SYSTEM = { kind: 'system', program: 'worker', cause: 'test' } as const;

describe('a recount', () => {
  const house = useHouse();
  let officer: MemberActor;
  const worker = <Result>(body: (tx: Tx) => Promise<Result>): Promise<Result> =>
    house().worker.work.run(SYSTEM, body);
  const work = async (): Promise<void> => {
    const { work: unit, logger } = house().worker;
    const handlersOf = handlersIn(whenOf(house().worker));
    while ((await consumeOutbox(unit, handlersOf, logger)) > 0);
    expect(await worker((tx) => tx.sql(`SELECT type, fault FROM panoh.outbox WHERE tries > 0`))).toEqual([]);
  };
  const openIds = async (): Promise<string[]> => {
    const facts = await worker((tx) =>
      tx.sql<{ id: string }>(
        `SELECT fact_id AS id FROM statistics.fact WHERE valid_to IS NULL AND source = 'case'`,
      ),
    );
    return facts.map(({ id }) => id);
  };
  const open = async (): Promise<number> => (await openIds()).length;

  beforeAll(async () => {
    const office = await makeOrganisation(house().worker.work, { type: 'Consulate', jurisdictions: ['KZ'] });
    officer = await makeMember(house().worker.work, office, { role: 'consular-officer' });
  });

  it('ends a fact that was replaced and yet goes on counting', async () => {
    const { api } = house();
    const { code } = await api.work.run(officer, (tx) =>
      registerRefusal(tx, api.vault, { jurisdiction: 'KZ', ageClass: 'adult', signal: signalNote() }),
    );
    await work();
    const [refused] = await openIds();
    const { caseId } = await makePerson(api, officer);
    await work();
    const both = await openIds();
    expect(both).toHaveLength(2);
    expect(await api.work.run(officer, (tx) => takeOverRefusal(tx, api.vault, { caseId, code }))).toBe(true);
    await work();
    expect(await open()).toBe(1);
    const [left] = await openIds();
    const replaced = both.find((id) => id !== left && id !== refused) ?? '';
    await worker((tx) =>
      tx.sql(
        `INSERT INTO statistics.fact (fact_id, valid_from, source) VALUES ($1, panoh.now()::date, 'case')`,
        [replaced],
      ),
    );
    expect(await open()).toBe(2);
    await recountFacts(house().worker);
    expect(await open()).toBe(1);
  });

  it('and the events of a case outlive an erasure, and its fact stays', async () => {
    const { caseId } = await makePerson(house().api, officer);
    await work();
    const before = await open();
    await asSuperuser(house(), `DELETE FROM keys.data_key WHERE case_id = '${caseId}'`);
    await asSuperuser(
      house(),
      `INSERT INTO panoh.outbox (type, subject_kind, subject_id, case_id, occurred_at)
      VALUES ('case.closed', 'case', '${caseId}', '${caseId}', panoh.now())`,
    );
    await work();
    expect((await recountFacts(house().worker)).corrected).toBe(0);
    expect(await open()).toBe(before);
  });

  it('counts in the month in which it was where the case was opened, whatever month it was in Greenwich', async () => {
    const { caseId } = await makePerson(house().api, officer);
    const { code } = await house().api.work.run(officer, async (tx) => {
      await startPathway(tx, { caseId, mechanism: await mechanismInForce(tx, 'KZ'), at: tx.now });
      const signal = signalNote();
      return registerRefusal(tx, house().api.vault, { jurisdiction: 'KZ', ageClass: 'adult', signal });
    });
    await work();
    // Half past one in Tashkent on New Year's morning.
    await asSuperuser(
      house(),
      `UPDATE pathways.track_entry SET entered_at = '2025-12-31T20:30:00Z' WHERE case_id = '${caseId}';
      UPDATE cases.case_file SET occurred_at = '2025-12-31T20:30:00Z' WHERE code = '${code}'`,
    );
    const cases = await worker((tx) =>
      tx.sql<{ id: string }>(`SELECT id FROM cases.case_file WHERE id = $1 OR code = $2`, [caseId, code]),
    );
    const months = await worker((tx) =>
      Promise.all(
        cases.map(async ({ id }) => (await factOfCase(tx, house().worker, id))?.values.counts.signal),
      ),
    );
    expect(months).toEqual(['2026-01-01', '2026-01-01']);
  });

  it('outlives an event whose case is not there', async () => {
    const nobody = '00000000-0000-4000-8000-000000000001';
    for (const type of ['case.registered', 'status.presumed', 'deadline.passed', 'consent.withdrawn'])
      await asSuperuser(
        house(),
        `INSERT INTO panoh.outbox (type, subject_kind, subject_id, case_id, occurred_at)
        VALUES ('${type}', 'case', '${nobody}', '${nobody}', panoh.now())`,
      );
    await work();
  });

  it('leaves a case alone whose events a worker has in hand', async () => {
    const { caseId } = await makePerson(house().api, officer);
    await work();
    await worker((tx) =>
      tx.sql(`UPDATE statistics.fact SET gender = 'Other' WHERE valid_to IS NULL AND source = 'case'`),
    );
    const corrected = await worker(async (tx) => {
      await tx.sql(`SELECT pg_advisory_xact_lock(7021, hashtext($1))`, [caseId]);
      return (await recountFacts(house().worker)).corrected;
    });
    const rest = (await recountFacts(house().worker)).corrected;
    expect(rest).toBe(1);
    expect(corrected).toBeGreaterThan(0);
  });
});
