import { recordConsent, writeForm } from '@panoh/cases';
import { sweepDeadlines } from '@panoh/deadlines';
import { type FormDocument, type FormId, type MemberActor, Temporal } from '@panoh/kernel';
import { mechanismInForce } from '@panoh/lawbook';
import { Database, type OutboxEvent } from '@panoh/platform';
import { consentForm, makeCase } from '../../../../test/support/cases';
import { setClock } from '../../../../test/support/clock';
import { useHouse } from '../../../../test/support/house';
import { makeMember, makeOrganisation } from '../../../../test/support/members';
import { allowedFor, historyOf, progressOf } from '../queries/pathway-view';
import { happeningIn } from '../domain/happenings';
import { onCaseEvent } from './on-case-event';
import { onDeadlinePassed } from './on-deadline-passed';
import { onServicesMoved } from './on-services-moved';
import { reportHappening } from './report-happening';
import { startPathway } from './start-pathway';
import { takeAction, type TakenAction } from './take-action';

const SYSTEM = { kind: 'system', program: 'worker', cause: 'test' } as const;
const ALMATY = { country: 'KZ', jurisdictions: ['KZ'], calendar: 'kz', zone: 'Asia/Almaty' };
const identification: FormDocument = {
  ...{
    acts: ['recruited', 'harboured'],
    means: ['deception'],
    purposes: ['ForcedLabour'],
    conclusion: 'indicated',
  },
  ...{ reasons: 'Passport kept, five months unpaid, locked at night.', informedOfConclusion: true },
};

describe('the pathway of a case', () => {
  const house = useHouse();
  let officer: MemberActor;
  let colleague: MemberActor;
  let stranger: MemberActor;
  let secretary: MemberActor;
  let coordinator: MemberActor;

  const at = (moment: string): Promise<unknown> =>
    setClock({ environment: house().environment } as Parameters<typeof setClock>[0], moment);
  const api = () => house().api;
  const act = (actor: MemberActor, action: TakenAction) =>
    api().work.run(actor, (tx) => takeAction(tx, action, api().vault));
  const write = (caseId: string, formId: FormId, document: FormDocument) =>
    api().work.run(officer, (tx) => writeForm(tx, api().vault, { caseId, formId, document }));
  const clockOf = async (caseId: string, clock: string) => {
    const rows = await house().worker.work.read(SYSTEM, 'test', (tx) =>
      tx.sql<{
        id: string;
        due: Temporal.Instant;
        state: string;
        owner: string;
        source: string;
        confidence: string;
      }>(
        `SELECT id, due, state, owner_organisation_id AS owner, source, confidence FROM deadlines.deadline
         WHERE case_id = $1 AND clock = $2 ORDER BY recorded_at DESC, starts_at DESC`,
        [caseId, clock],
      ),
    );
    return rows[0];
  };
  const statesOf = async (actor: MemberActor, caseId: string): Promise<Record<string, string>> => {
    const { progress } = await api().work.read(actor, 'test', (tx) => progressOf(tx, caseId));
    return Object.fromEntries(Object.entries(progress.tracks).map(([track, { state }]) => [track, state]));
  };
  const eventsOf = (caseId: string, type: string) =>
    house().worker.work.read(SYSTEM, 'test', (tx) =>
      tx.sql<{ data: Record<string, unknown>; occurred_at: Temporal.Instant }>(
        `SELECT data, occurred_at FROM panoh.outbox WHERE case_id = $1 AND type = $2 ORDER BY position`,
        [caseId, type],
      ),
    );

  /** A later version of the shipped law, put in force as its owner does. */
  const putVersion = async (version: number, change: (text: string) => string): Promise<void> => {
    const { text } = await api().work.read(officer, 'test', (tx) => mechanismInForce(tx, 'KZ'));
    const url = house().environment['PANOH_DATABASE_URL_OWNER'] ?? '';
    const owner = await Database.open(url, { size: 1, name: 'test' });
    try {
      await owner.query(
        `INSERT INTO lawbook.mechanism (id, version, jurisdiction, text, sha256)
         VALUES ('kz-nrm', $1, 'KZ', $2, $3)`,
        [version, change(text).replace(/^version: \d+$/m, `version: ${version}`), String(version).repeat(64)],
      );
    } finally {
      await owner.close();
    }
  };
  const begin = async (ageClass: 'adult' | 'child' = 'adult'): Promise<string> => {
    const { caseId } = await makeCase(api(), officer, { ageClass, jurisdiction: 'KZ' });
    await api().work.run(officer, async (tx) => {
      await startPathway(tx, { caseId, mechanism: await mechanismInForce(tx, 'KZ'), at: tx.now });
    });
    return caseId;
  };
  const presume = async (caseId: string, occurredAt?: string): Promise<void> => {
    await write(caseId, 'identification', identification);
    const when = occurredAt === undefined ? undefined : Temporal.Instant.from(occurredAt);
    await act(officer, { caseId, track: 'status', action: 'begin-identification', occurredAt: when });
    await act(officer, { caseId, track: 'status', action: 'identify', occurredAt: when });
  };

  beforeAll(async () => {
    const { work } = house().worker;
    const consulate = await makeOrganisation(work, {
      ...ALMATY,
      type: 'Consulate',
      country: 'UZ',
      jurisdictions: ['KZ', 'UZ'],
    });
    const commission = await makeOrganisation(work, { ...ALMATY, type: 'Commission', name: 'Commission' });
    const other = await makeOrganisation(work, { ...ALMATY, name: 'Another NGO' });
    officer = await makeMember(work, consulate, { role: 'consular-officer' });
    colleague = await makeMember(work, consulate, { role: 'consular-officer' });
    stranger = await makeMember(work, other, { role: 'case-manager' });
    secretary = await makeMember(work, commission, { role: 'territorial-secretary' });
    coordinator = await makeMember(work, commission, { role: 'national-coordinator' });
  });
  beforeEach(() => at('2025-03-10T11:00:00+05:00'));

  it('begins with every track in its first state and the clock of triage', async () => {
    const caseId = await begin();
    expect(await statesOf(officer, caseId)).toEqual({
      ...{
        status: 'signal',
        services: 'none',
        reflection: 'none',
        age: 'claimed-adult',
        guardian: 'not-needed',
      },
    });
    const triage = await clockOf(caseId, 'triage');
    expect(triage).toMatchObject({ state: 'running', owner: officer.organisationId, confidence: 'design' });
    const [event] = await eventsOf(caseId, 'status.signal');
    expect(event?.data).toMatchObject({ from: null, to: 'signal', countsAs: 'signal' });
  });

  it('protects for thirty calendar days from a presumption, to the end of the last day in Almaty', async () => {
    await at('2025-03-10T11:30:00+05:00');
    const caseId = await begin();
    await at('2025-03-10T12:05:30+05:00');
    await presume(caseId, '2025-03-10T12:05:00+05:00');
    expect(await statesOf(officer, caseId)).toMatchObject({ status: 'presumed', reflection: 'active' });
    const reflection = await clockOf(caseId, 'reflection-period');
    expect(reflection).toMatchObject({
      owner: secretary.organisationId,
      confidence: 'uncertain',
      state: 'running',
    });
    expect(reflection?.due.toString()).toBe(
      Temporal.Instant.from('2025-04-09T23:59:59.999+05:00').toString(),
    );
    expect(await clockOf(caseId, 'triage')).toMatchObject({ state: 'met' });
    const [event] = await eventsOf(caseId, 'status.presumed');
    expect(event?.data).toMatchObject({
      ...{
        track: 'status',
        from: 'prelim-in-progress',
        to: 'presumed',
        countedAs: 'signal',
        countsAs: 'presumed',
      },
      ...{ htcds: 'PossibleVictimOfTrafficking', tell: ['territorial-secretary'], owes: ['risk-assessment'] },
    });
    expect(event?.occurred_at.toString()).toBe('2025-03-10T07:05:00Z');
    expect(await eventsOf(caseId, 'reflection.active')).toHaveLength(1);
  });

  it('does not presume without a complete form: indicators never decide', async () => {
    const caseId = await begin();
    await act(officer, { caseId, track: 'status', action: 'begin-identification' });
    const identify = act(officer, { caseId, track: 'status', action: 'identify' });
    await expect(identify).rejects.toMatchObject({ code: 'MECHANISM.GUARD_FAILED' });
  });

  it('ends in one state when many act at once; the others are told what is possible now', async () => {
    const caseId = await begin();
    const begins = { caseId, track: 'status', action: 'begin-identification' };
    const setsAside = { caseId, track: 'status', action: 'set-aside', reason: 'other-matter' };
    const asked = Array.from({ length: 10 }, (_, index) => (index % 2 === 0 ? begins : setsAside));
    const outcomes = await Promise.allSettled(asked.map((action) => act(officer, action)));
    const lost = outcomes.flatMap((one) =>
      one.status === 'rejected' ? [one.reason as { code: string; details: unknown }] : [],
    );
    expect(lost.map(({ code }) => code)).toEqual(
      Array.from({ length: 9 }, () => 'MECHANISM.NOT_ALLOWED_NOW'),
    );
    const { status } = await statesOf(officer, caseId);
    const possible = { 'prelim-in-progress': [], 'not-indicated': ['reopen'] }[status ?? ''];
    expect(lost[0]?.details).toMatchObject({ state: status, allowed: possible });
    const history = await api().work.read(officer, 'test', (tx) => historyOf(tx, caseId));
    expect(history.filter(({ track }) => track === 'status')).toHaveLength(1);
  });

  it('refuses a step that belongs to another party', async () => {
    const caseId = await begin();
    const step = act(officer, { caseId, track: 'guardian', action: 'require' });
    await expect(step).rejects.toMatchObject({ code: 'MECHANISM.GUARD_FAILED' });
    const begun = act(officer, { caseId, track: 'reflection', action: 'begin' });
    await expect(begun).rejects.toMatchObject({ code: 'MECHANISM.NOT_YOUR_PART' });
    await act(secretary, { caseId, track: 'reflection', action: 'begin' });
    expect(await statesOf(secretary, caseId)).toMatchObject({ reflection: 'active' });
  });

  it('is not there for another organisation, nor for a colleague who is not assigned', async () => {
    const caseId = await begin();
    for (const actor of [stranger, colleague]) {
      await expect(statesOf(actor, caseId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      const step = act(actor, { caseId, track: 'status', action: 'begin-identification' });
      await expect(step).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    const rows = await api().work.read(stranger, 'test', (tx) => tx.sql(`SELECT 1 FROM pathways.progress`));
    expect(rows).toEqual([]);
  });

  it('is watched by the coordinator of the jurisdiction, who takes no step of an officer', async () => {
    const caseId = await begin();
    const offered = await api().work.read(coordinator, 'test', (tx) => allowedFor(tx, caseId, api().vault));
    const setAside = offered.find(({ name }) => name === 'set-aside');
    expect(setAside?.objection).toMatchObject({ code: 'MECHANISM.NOT_YOUR_PART' });
    const own = await api().work.read(officer, 'test', (tx) => allowedFor(tx, caseId, api().vault));
    expect(own.find(({ name }) => name === 'set-aside')).toMatchObject({ objection: undefined });
  });

  it('believes a program only on its own login, and only as what it says', async () => {
    const caseId = await begin();
    const shelter: TakenAction = { caseId, track: 'services', action: 'reach-out', by: ['rule'] };
    await house().worker.work.run(SYSTEM, (tx) => takeAction(tx, shelter));
    expect(await statesOf(officer, caseId)).toMatchObject({ services: 'outreach' });
    const asMember = act(stranger, { ...shelter, action: 'include' });
    await expect(asMember).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('keeps every protection when the reflection period ends undecided', async () => {
    const caseId = await begin();
    await presume(caseId);
    const clock = await clockOf(caseId, 'reflection-period');
    await at('2025-04-10T00:00:01+05:00');
    const { work } = house().worker;
    const pass = (event: Pick<OutboxEvent, 'type' | 'subjectId' | 'caseId'>) =>
      work.run(SYSTEM, (tx) => onDeadlinePassed(tx, event as OutboxEvent));
    await pass({ type: 'deadline.passed', subjectId: clock?.id ?? '', caseId });
    expect(await statesOf(officer, caseId)).toMatchObject({ reflection: 'active' });
    await work.run(SYSTEM, (tx) => sweepDeadlines(tx, 500));
    const passed = await work.read(SYSTEM, 'test', (tx) =>
      tx.sql<OutboxEvent>(
        `SELECT type, subject_id AS "subjectId", case_id AS "caseId" FROM panoh.outbox
         WHERE type = 'deadline.passed' AND case_id = $1`,
        [caseId],
      ),
    );
    expect(passed.map(({ subjectId }) => subjectId)).toContain(clock?.id);
    for (const event of [...passed, ...passed]) await pass(event);
    expect(await statesOf(officer, caseId)).toMatchObject({
      reflection: 'expired-undecided',
      status: 'presumed',
    });
    const events = await eventsOf(caseId, 'reflection.expired-undecided');
    expect(events).toHaveLength(1);
    expect(events[0]?.data).toMatchObject({ proposes: ['protection-stays'], clock: 'reflection-period' });
    expect(events[0]?.occurred_at.toString()).toBe(clock?.due.toString());
  });

  it('asks for the record by its id, of this case and complete', async () => {
    const caseId = await begin();
    await presume(caseId);
    const extend = (records: TakenAction['records']) =>
      act(secretary, {
        ...{ caseId, track: 'reflection', action: 'extend', reason: 'health', records },
        dates: { 'extension-end': '2025-05-09' },
      });
    await expect(extend([])).rejects.toMatchObject({ code: 'MECHANISM.NEEDS_MISSING' });
    await expect(extend([{ need: 'reflection-record' }])).rejects.toMatchObject({
      code: 'PATHWAY.RECORD_ID',
    });
    const another = await begin();
    const { recordId: foreign } = await write(another, 'reflection', { jurisdiction: 'KZ' });
    const unknown = extend([{ need: 'reflection-record', recordId: foreign }]);
    await expect(unknown).rejects.toMatchObject({ code: 'PATHWAY.RECORD_UNKNOWN' });
    const { recordId } = await write(caseId, 'reflection', { jurisdiction: 'KZ' });
    const incomplete = extend([{ need: 'reflection-record', recordId }]);
    await expect(incomplete).rejects.toMatchObject({ code: 'PATHWAY.RECORD_INCOMPLETE' });
    await api().work.run(officer, (tx) =>
      writeForm(tx, api().vault, {
        ...{ caseId, formId: 'reflection', ifRevision: 1, recordId },
        document: {
          ...{
            jurisdiction: 'KZ',
            basis: 'Practice',
            trigger: 'presumption',
            start: '2025-03-10',
            end: '2025-04-09',
          },
          ...{ toldOn: '2025-03-10', toldLanguage: 'uz-Latn' },
        },
      }),
    );
    await extend([{ need: 'reflection-record', recordId }]);
    expect(await clockOf(caseId, 'reflection-period')).toMatchObject({ state: 'met' });
    const extended = await clockOf(caseId, 'reflection-extended');
    expect(extended?.due.toString()).toBe(Temporal.Instant.from('2025-05-09T23:59:59.999+05:00').toString());
  });

  it('gives a child a guardian within a day, and not one with a conflict', async () => {
    const protection = await makeOrganisation(house().worker.work, {
      ...ALMATY,
      type: 'ChildProtection',
      name: 'Guardianship',
    });
    const caseId = await begin('child');
    expect(await statesOf(officer, caseId)).toMatchObject({ age: 'claimed-child', guardian: 'needed' });
    const guardian = await clockOf(caseId, 'guardian');
    expect(guardian?.owner).toBe(protection.id);
    expect(guardian?.due.epochMilliseconds).toBeGreaterThanOrEqual(
      Temporal.Instant.from('2025-03-11T11:00:00+05:00').epochMilliseconds,
    );
    const worker = await makeMember(house().worker.work, protection, { role: 'case-manager' });
    // The referral to child protection opens the case to it; here the rows are set by hand.
    await house().worker.work.run(SYSTEM, async (tx) => {
      await tx.sql(
        `INSERT INTO cases.access_grant (id, case_id, organisation_id, categories, purpose, ground, basis)
         VALUES (gen_random_uuid(), $1, $2, '{triage,family}', 'P3', 'legal-basis', 'child-protection')`,
        [caseId, protection.id],
      );
      await tx.sql(
        `INSERT INTO cases.assignment (id, case_id, membership_id, organisation_id, reason)
         VALUES (gen_random_uuid(), $1, $2, $3, 'given-by-lead')`,
        [caseId, worker.membershipId, protection.id],
      );
    });
    const propose = (conflicts: string[]) =>
      act(worker, {
        caseId,
        track: 'guardian',
        action: 'propose',
        records: [{ need: 'guardian-proposal' }],
        conflicts,
      });
    const assign = () =>
      act(worker, { caseId, track: 'guardian', action: 'assign', records: [{ need: 'guardian-order' }] });
    await propose(['accompanying-adult']);
    await expect(assign()).rejects.toMatchObject({ code: 'MECHANISM.GUARD_FAILED' });
    await act(worker, { caseId, track: 'guardian', action: 'refuse', reason: 'guardian-conflict' }).catch(
      () => undefined,
    );
    await act(worker, { caseId, track: 'guardian', action: 'refuse', reason: 'accompanying-adult' });
    await propose([]);
    await assign();
    expect(await statesOf(worker, caseId)).toMatchObject({ guardian: 'assigned' });
    expect(await clockOf(caseId, 'guardian')).toMatchObject({ state: 'met' });
  });

  it('treats the person as a child from the step that says so', async () => {
    const caseId = await begin();
    await act(officer, { caseId, track: 'age', action: 'dispute' });
    expect(await statesOf(officer, caseId)).toMatchObject({ age: 'age-disputed', guardian: 'needed' });
    const rows = await house().worker.work.read(SYSTEM, 'test', (tx) =>
      tx.sql(`SELECT age_class FROM cases.case_file WHERE id = $1`, [caseId]),
    );
    expect(rows).toEqual([{ age_class: 'age-disputed' }]);
  });

  it('passes on to one organisation what the person agreed to, and no more', async () => {
    const police = await makeOrganisation(house().worker.work, {
      ...ALMATY,
      type: 'LawEnforcement',
      name: 'Police',
    });
    const caseId = await begin();
    await presume(caseId);
    const submit = (wish: Partial<TakenAction>) =>
      act(officer, { caseId, track: 'status', action: 'submit-to-police', ...wish });
    await expect(submit({ recipientId: police.id })).rejects.toMatchObject({
      code: 'MECHANISM.CONSENT_MISSING',
    });
    const document = consentForm('P4', {
      ...{
        recipientKind: 'organisation',
        recipientOrganisation: police.id,
        categories: ['triage', 'identity'],
      },
    });
    const { consentId } = await api().work.run(officer, (tx) =>
      recordConsent(tx, api().vault, { caseId, document }),
    );
    await expect(submit({ consentId })).rejects.toMatchObject({ code: 'PATHWAY.RECIPIENT_MISSING' });
    const wrong = submit({ consentId, recipientId: stranger.organisationId });
    await expect(wrong).rejects.toMatchObject({ code: 'MECHANISM.CONSENT_MISSING' });
    await submit({ consentId, recipientId: police.id });
    const grants = await house().worker.work.read(SYSTEM, 'test', (tx) =>
      tx.sql(
        `SELECT categories, ground, purpose FROM cases.access_grant WHERE case_id = $1 AND organisation_id = $2`,
        [caseId, police.id],
      ),
    );
    expect(grants).toEqual([{ categories: ['triage', 'identity'], ground: 'consent', purpose: 'P4' }]);
    expect(await clockOf(caseId, 'formal-identification')).toMatchObject({
      owner: police.id,
      state: 'running',
    });
  });

  it('meets a clock by what happens outside the tracks', async () => {
    const caseId = await begin();
    await presume(caseId);
    expect(await clockOf(caseId, 'risk-assessment')).toMatchObject({ state: 'running' });
    const event = { type: 'record.written', data: { formId: 'risk', complete: true }, caseId };
    await house().worker.work.run(SYSTEM, (tx) =>
      onCaseEvent(tx, { ...event, occurredAt: tx.now } as unknown as OutboxEvent),
    );
    expect(await clockOf(caseId, 'risk-assessment')).toMatchObject({ state: 'met' });
  });

  it('closes the case with its services, and opens it again with them', async () => {
    const caseId = await begin();
    const follow = (htcds: string) =>
      house().worker.work.run(SYSTEM, async (tx) => {
        await onServicesMoved(tx, { caseId, data: { htcds } } as unknown as OutboxEvent);
        return tx.one<{ closed: boolean }>(
          `SELECT closed_at IS NOT NULL AS closed FROM cases.case_file WHERE id = $1`,
          [caseId],
        );
      });
    expect(await follow('Closed')).toEqual({ closed: true });
    expect(await follow('Active')).toEqual({ closed: false });
  });

  it('does not let a step lie before the one it follows', async () => {
    await at('2025-03-10T09:00:00+05:00');
    const caseId = await begin();
    await act(officer, { caseId, track: 'services', action: 'give-urgent-support' });
    const back = act(officer, {
      ...{ caseId, track: 'services', action: 'reach-out' },
      occurredAt: Temporal.Instant.from('2025-03-10T08:00:00+05:00'),
    });
    await expect(back).rejects.toMatchObject({ code: 'PATHWAY.BEFORE_LAST_STEP' });
    expect(await statesOf(officer, caseId)).toMatchObject({ services: 'urgent-support' });
  });

  it('meets a clock by what is reported, and starts the next one', async () => {
    const caseId = await begin();
    await act(officer, { caseId, track: 'services', action: 'give-urgent-support' });
    await act(officer, { caseId, track: 'services', action: 'reach-out' });
    expect((await clockOf(caseId, 'first-plan'))?.state).toBe('running');
    const report = (actor: MemberActor): Promise<void> =>
      api().work.run(actor, (tx) => reportHappening(tx, { caseId, event: 'plan.made' }));
    await expect(report(stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await report(officer);
    expect((await clockOf(caseId, 'first-plan'))?.state).toBe('met');
    expect((await clockOf(caseId, 'plan-review'))?.state).toBe('running');
    expect(await eventsOf(caseId, 'plan.made')).toHaveLength(1);
  });

  it('counts the commission as told when the presumption is told to its secretary', async () => {
    const told = (...tell: string[]) => happeningIn('status.presumed', { tell });
    expect(told('territorial-secretary')).toBe('commission.notified');
    expect(told('sender')).toBeUndefined();
  });

  it('stays on the version it began under', async () => {
    const old = await begin();
    await putVersion(2, (text) => text);
    const fresh = await begin();
    const versionOf = async (caseId: string): Promise<number> =>
      (await api().work.read(officer, 'test', (tx) => progressOf(tx, caseId))).mechanism.version;
    expect(await versionOf(old)).toBe(1);
    expect(await versionOf(fresh)).toBe(2);
    await act(officer, { caseId: old, track: 'status', action: 'begin-identification' });
    expect(await versionOf(old)).toBe(1);
  });

  it('lets a clock stand still where its rule says so, and never without a reason', async () => {
    await putVersion(3, (text) =>
      text.replace(
        'code: NRM-TRI\n',
        'code: NRM-TRI\n    pause: { starts: services enters urgent-support, ends: services enters outreach, reasons: set-aside }\n',
      ),
    );
    const caseId = await begin();
    const support = { caseId, track: 'services', action: 'give-urgent-support' };
    await expect(act(officer, support)).rejects.toMatchObject({ code: 'PATHWAY.PAUSE_REASON' });
    await act(officer, { ...support, reason: 'cannot-be-reached' });
    expect(await clockOf(caseId, 'triage')).toMatchObject({ state: 'paused' });
    await act(officer, { caseId, track: 'services', action: 'reach-out' });
    expect(await clockOf(caseId, 'triage')).toMatchObject({ state: 'running' });
  });
});
