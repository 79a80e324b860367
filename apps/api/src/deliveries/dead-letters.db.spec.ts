import { randomUUID } from 'node:crypto';
import type { MemberActor, Role } from '@panoh/kernel';
import { listDeadLetters, replayDeadLetter } from '@panoh/notifications';
import type { Tx } from '@panoh/platform';
import { useHouse } from '../../../../test/support/house';
import { makeMember, makeOrganisation } from '../../../../test/support/members';

const SYSTEM = { kind: 'system', program: 'worker', cause: 'test' } as const;

describe('dead letters', () => {
  const house = useHouse();
  const worker = <Result>(body: (tx: Tx) => Promise<Result>): Promise<Result> =>
    house().worker.work.run(SYSTEM, body);
  const member = async (role: Role): Promise<MemberActor> =>
    makeMember(house().worker.work, await makeOrganisation(house().worker.work), { role });
  const seenBy = (actor: MemberActor) => house().api.work.read(actor, 'test', listDeadLetters);
  const replay = (actor: MemberActor, id: string): Promise<void> =>
    house().api.work.run(actor, (tx) => replayDeadLetter(tx, id));
  const [mail, event, later, caseId] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];

  beforeAll(() =>
    worker(async (tx) => {
      await tx.sql(
        `INSERT INTO panoh.delivery (id, kind, dedupe_key, reference, state, tries, fault)
         VALUES ($1, 'mail', 'a', $1, 'quarantined', 8, 'ECONNREFUSED')`,
        [mail],
      );
      for (const [id, aside] of [
        [event, true],
        [later, false],
      ])
        await tx.sql(
          `INSERT INTO panoh.outbox (id, type, subject_kind, subject_id, case_id, occurred_at, tries, fault, set_aside_at)
           VALUES ($1, 'consent.given', 'consent', $1, $2, panoh.now(), 5, '23505', CASE WHEN $3 THEN clock_timestamp() END)`,
          [id, caseId, aside],
        );
    }),
  );

  it('are shown to an administrator without what they are about, and to nobody else', async () => {
    const letters = await seenBy(await member('administrator'));
    expect(letters).toMatchObject([
      { id: mail, origin: 'delivery', kind: 'mail', fault: 'ECONNREFUSED', tries: 8, behind: 0 },
      { id: event, origin: 'event', kind: 'consent.given', fault: '23505', tries: 5, behind: 1 },
    ]);
    expect(JSON.stringify(letters)).not.toContain(caseId);
    for (const role of ['auditor', 'national-coordinator', 'shelter-staff'] as const)
      expect(await seenBy(await member(role))).toEqual([]);
  });

  it('are put back in line by an administrator, once, with a line in the audit', async () => {
    const administrator = await member('administrator');
    await expect(replay(await member('auditor'), mail)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await replay(administrator, mail);
    await replay(administrator, event);
    expect(await seenBy(administrator)).toEqual([]);
    await expect(replay(administrator, event)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(replay(administrator, later)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const lines = await worker((tx) =>
      tx.sql(
        `SELECT subject_kind AS kind FROM panoh.audit_entry WHERE type = 'dead-letter.replayed' ORDER BY 1`,
      ),
    );
    expect(lines).toEqual([{ kind: 'delivery' }, { kind: 'event' }]);
    const standing = await worker((tx) =>
      tx.one(
        `SELECT (SELECT state FROM panoh.delivery WHERE id = $1) AS mail, (SELECT tries FROM panoh.outbox WHERE id = $2) AS tries`,
        [mail, event],
      ),
    );
    expect(standing).toEqual({ mail: 'waiting', tries: 0 });
  });
});
