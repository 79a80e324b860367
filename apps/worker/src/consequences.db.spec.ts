import path from 'node:path';
import { type Consent, registerRefusal, withdrawConsent } from '@panoh/cases';
import { editCalendar } from '@panoh/directory';
import type { MemberActor } from '@panoh/kernel';
import { mechanismInForce } from '@panoh/lawbook';
import { NOTICE_KINDS } from '@panoh/notifications';
import { startPathway } from '@panoh/pathways';
import { consumeOutbox, readConfigFolder, type Tx } from '@panoh/platform';
import { acceptReferral } from '@panoh/referrals';
import { signalNote } from '../../../test/support/cases';
import { checkout } from '../../../test/support/checkout';
import { useHouse } from '../../../test/support/house';
import { makeMember, makeOrganisation } from '../../../test/support/members';
import { ask, makeNeed, makeShelter } from '../../../test/support/referrals';
import { recountFacts } from './recount-facts';
import { factOfCase, SAY_THE_FACT } from './record-case-fact';
import { runSweep, SWEEPS } from './sweeps';
import { handlersIn, whenOf } from './when';

const SYSTEM = { kind: 'system', program: 'worker', cause: 'test' } as const;

describe('what follows', () => {
  const house = useHouse();
  const worker = <Result>(body: (tx: Tx) => Promise<Result>): Promise<Result> =>
    house().worker.work.run(SYSTEM, body);
  const clock = (offset: string): Promise<unknown> =>
    worker((tx) => tx.sql(`SELECT panoh.move_clock($1)`, [offset]));
  afterEach(() => clock('0'));

  /** What a worker does between two naps, until nothing is left. */
  const work = async (): Promise<void> => {
    const { work: unit, logger } = house().worker;
    const handlersOf = handlersIn(whenOf(house().worker));
    for (const sweep of SWEEPS) while ((await runSweep(house().worker, sweep)) > 0);
    while ((await consumeOutbox(unit, handlersOf, logger)) > 0);
    const aside = await worker((tx) => tx.sql(`SELECT type, fault FROM panoh.outbox WHERE tries > 0`));
    expect(aside).toEqual([]);
  };
  const noticesOf = async (actor: MemberActor): Promise<string[]> =>
    (
      await worker((tx) =>
        tx.sql<{ kind: string }>(
          `SELECT DISTINCT kind FROM notifications.notice WHERE organisation_id = $1 ORDER BY kind`,
          [actor.organisationId],
        ),
      )
    ).map(({ kind }) => kind);
  const referralState = async (id: string): Promise<string | undefined> =>
    worker(
      async (tx) =>
        (await tx.one<{ state: string }>(`SELECT state FROM referrals.referral WHERE id = $1`, [id]))?.state,
    );
  const deadlineState = async (subjectId: string): Promise<string[]> =>
    (
      await worker((tx) =>
        tx.sql<{ state: string }>(
          `SELECT state FROM deadlines.deadline WHERE subject_id = $1 ORDER BY starts_at`,
          [subjectId],
        ),
      )
    ).map(({ state }) => state);

  it('a request is told to who is asked, and its answer to who asked', async () => {
    const need = await makeNeed(house());
    const shelter = await makeShelter(house());
    const referralId = await ask(house(), need, shelter);
    await work();
    expect(await noticesOf(shelter.staff)).toEqual(['referral-asked']);
    await house().api.work.run(shelter.staff, (tx) => acceptReferral(tx, house().api.vault, { referralId }));
    await work();
    expect(await noticesOf(need.officer)).toContain('referral-accepted');
    expect(await deadlineState(referralId)).toContain('met');
  });

  it('a request that nobody answers runs out: it expires, both are told, then the next ones up', async () => {
    const commission = await makeOrganisation(house().worker.work, {
      type: 'Commission',
      country: 'KZ',
      jurisdictions: ['KZ'],
    });
    const coordinator = await makeMember(house().worker.work, commission, { role: 'national-coordinator' });
    const need = await makeNeed(house());
    const shelter = await makeShelter(house());
    const referralId = await ask(house(), need, shelter);
    await clock('3 hours 30 minutes');
    await work();
    expect(await noticesOf(shelter.staff)).toEqual(['deadline-due-soon', 'referral-asked']);
    await clock('4 hours 1 minute');
    await work();
    expect(await referralState(referralId)).toBe('expired');
    expect(await noticesOf(shelter.staff)).toContain('deadline-passed');
    expect(await noticesOf(need.officer)).toContain('referral-expired');
    expect(await noticesOf(coordinator)).not.toContain('deadline-escalated');
    await clock('12 hours');
    await work();
    expect(await noticesOf(coordinator)).toContain('deadline-escalated');
  });

  it('a breach that no longer matters, because another has accepted, climbs no further', async () => {
    const commission = await makeOrganisation(house().worker.work, {
      type: 'Commission',
      country: 'KZ',
      jurisdictions: ['KZ'],
    });
    const need = await makeNeed(house());
    const [silent, willing] = [await makeShelter(house()), await makeShelter(house())];
    const first = await ask(house(), need, silent);
    await clock('4 hours 1 minute');
    await work();
    expect(await deadlineState(first)).toEqual(['breached']);
    const referralId = await ask(house(), need, willing);
    await house().api.work.run(willing.staff, (tx) => acceptReferral(tx, house().api.vault, { referralId }));
    await work();
    expect(await deadlineState(first)).toEqual(['cancelled']);
    const coordinator = await makeMember(house().worker.work, commission, { role: 'national-coordinator' });
    await clock('20 hours');
    await work();
    expect(await noticesOf(coordinator)).not.toContain('deadline-escalated');
  });

  it('a consent that is taken back recalls the requests that rest on it', async () => {
    const need = await makeNeed(house());
    const shelter = await makeShelter(house());
    const referralId = await ask(house(), need, shelter);
    await work();
    await withdraw(need.officer, need.consent);
    await work();
    expect(await referralState(referralId)).toBe('recalled');
    expect(await noticesOf(shelter.staff)).toContain('referral-recalled');
    expect(await deadlineState(referralId)).toEqual(['cancelled']);
  });

  const withdraw = (officer: MemberActor, { id: consentId }: Consent): Promise<unknown> =>
    house().api.work.run(officer, (tx) => withdrawConsent(tx, { consentId, way: 'tell-staff' }));

  it('a day off that is entered moves the clocks that count working days', async () => {
    const need = await makeNeed(house(), { form: { urgency: 'planned' } });
    const shelter = await makeShelter(house());
    const referralId = await ask(house(), need, shelter);
    const before = await localDate(referralId);
    await worker((tx) =>
      editCalendar(tx, {
        calendarId: 'kz',
        reason: 'announcement of the government',
        change: {
          change: 'add',
          kind: 'off',
          on: before,
          name: 'Extra day off',
          source: 'announcement',
          confidence: 'likely',
        },
      }),
    );
    await work();
    expect((await localDate(referralId)) > before).toBe(true);
    expect(await noticesOf(shelter.staff)).toContain('deadline-moved');
  });

  const localDate = async (subjectId: string): Promise<string> =>
    worker(
      async (tx) =>
        (
          await tx.one<{ day: string }>(
            `SELECT local_date AS day FROM deadlines.deadline WHERE subject_id = $1`,
            [subjectId],
          )
        )?.day ?? '',
    );

  it('facts follow their cases, and a recount finds nothing to correct until somebody tampers', async () => {
    const need = await makeNeed(house());
    await house().api.work.run(need.officer, async (tx) => {
      const mechanism = await mechanismInForce(tx, 'KZ');
      await startPathway(tx, { caseId: need.caseId, mechanism, at: tx.now });
    });
    const shelter = await makeShelter(house());
    const referralId = await ask(house(), need, shelter);
    await house().api.work.run(shelter.staff, (tx) => acceptReferral(tx, house().api.vault, { referralId }));
    await house().api.work.run(need.officer, (tx) =>
      registerRefusal(tx, house().api.vault, { jurisdiction: 'KZ', ageClass: 'adult', signal: signalNote() }),
    );
    await work();
    const { cases, corrected } = await recountFacts(house().worker);
    expect(cases).toBeGreaterThan(1);
    expect(corrected).toBe(0);
    const fact = await worker((tx) => factOfCase(tx, house().worker, need.caseId));
    const facts = await worker((tx) =>
      tx.sql(
        `SELECT jurisdiction, exploitation, channel, receiving_kind AS "receivingKind", signal_month IS NOT NULL AS signal,
                contributor ~ '^[A-Za-z0-9_-]{12}$' AS contributor
         FROM statistics.fact WHERE fact_id = $1 AND valid_to IS NULL`,
        [fact?.factId],
      ),
    );
    expect(facts).toEqual([
      {
        jurisdiction: 'KZ',
        exploitation: ['ForcedLabour'],
        channel: 'consular-service-request',
        receivingKind: 'NGO',
        signal: true,
        contributor: true,
      },
    ]);
    await worker((tx) =>
      tx.sql(`UPDATE statistics.fact SET exploitation = '{Servitude}' WHERE receiving_kind = 'NGO'`),
    );
    expect((await recountFacts(house().worker)).corrected).toBeGreaterThan(0);
    expect((await recountFacts(house().worker)).corrected).toBe(0);
  });

  it('has for each event each handler once, and a line for every track of every mechanism', () => {
    const when = whenOf(house().worker);
    for (const [type, handlers] of Object.entries(when)) {
      const names = handlers.map(({ name }) => name);
      expect([type, names]).toEqual([type, [...new Set(names)]]);
    }
    const told = Object.values(when).flatMap((handlers) =>
      handlers.map(({ name }) => name.replace('tell-', '')),
    );
    expect(NOTICE_KINDS.filter((kind) => !told.includes(kind))).toEqual([]);
    for (const type of SAY_THE_FACT)
      expect(when[type]?.map(({ name }) => name)).toContain('record-case-fact');
    const tracks = readConfigFolder(path.join(checkout, 'config/mechanisms'))
      .flatMap(
        ({ text }) =>
          (/^tracks:\n([\s\S]*?)(?=^\S|(?![\s\S]))/m.exec(text)?.[1] ?? '').match(/^ {2}[a-z-]+(?=:)/gm) ??
          [],
      )
      .map((line) => line.trim());
    expect(tracks).toContain('status');
    for (const track of tracks)
      expect([track, Object.keys(when).some((type) => type.startsWith(`${track}.`))]).toEqual([track, true]);
  });
});
