import { DomainError, Temporal } from '@panoh/kernel';
import { specimen } from '../../../../test/support/specimen-mechanism';
import type { Facts } from '../model/facts';
import type { Mechanism } from '../model/mechanism';
import { start } from './start';
import { step, type StepRequest } from './step';
import type { Effect, Progress } from './stepped';

const mechanism = specimen();
const T0 = Temporal.Instant.from('2025-03-10T05:20:00Z');
const COMPLETE: Facts = {
  identification: { act: true, means: true, purpose: true, conclusion: 'indicated' },
  consents: { P3: 'given', P4: 'refused' },
  recipient: 'NGO',
  urgency: 'urgent',
  needOpen: true,
};
const EVERYBODY = ['officer', 'authority', 'shelter', 'carer'];

const take = (
  progress: Progress,
  name: string,
  {
    facts = COMPLETE,
    law = mechanism,
    ...more
  }: Partial<StepRequest> & { facts?: Facts; law?: Mechanism } = {},
): ReturnType<typeof step> => {
  const [track = '', action = ''] = name.split('.');
  return step(law, progress, { track, name: action, by: EVERYBODY, occurredAt: T0, ...more }, facts, T0);
};

const refusal = (work: () => unknown): DomainError => {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('It was not refused.');
};

const ofKind = <K extends Effect['kind']>(
  effects: readonly Effect[],
  kind: K,
): Extract<Effect, { kind: K }>[] =>
  effects.filter((effect): effect is Extract<Effect, { kind: K }> => effect.kind === kind);

/** The same law, whose status track decides no word: what holds is known from the caller only. */
const withoutPeace = specimen((text) => text.replace(', gives: formally-identified', ''));
const theCase = start(mechanism, 'case', {}, T0).progress;
const theReferral = start(mechanism, 'referral', {}, T0).progress;
const presumed = take(theCase, 'status.identify').progress;
const sent = take(theReferral, 'referral.send').progress;

describe('a step that is taken', () => {
  it('moves its track and leaves the others, and the progress it was given, alone', () => {
    const before = structuredClone(theCase.tracks.services?.state);
    const { progress } = take(theCase, 'status.identify', { occurredAt: T0.subtract({ hours: 2 }) });
    expect(progress.tracks.status).toEqual({ state: 'presumed', since: T0.subtract({ hours: 2 }) });
    expect(progress.tracks.services?.state).toBe(before);
    expect(theCase.tracks.status?.state).toBe('signal');
  });

  it('says how it moved and what statistics counts from now on', () => {
    const { effects } = take(theCase, 'status.identify');
    expect(effects[0]).toEqual({
      kind: 'moved',
      track: 'status',
      action: 'identify',
      from: 'signal',
      to: 'presumed',
      at: T0,
    });
    expect(ofKind(effects, 'counts-as')).toEqual([
      { kind: 'counts-as', track: 'status', from: 'signal', to: 'presumed', at: T0 },
    ]);
  });

  it('takes the steps that follow by rule', () => {
    const { progress, effects } = take(theCase, 'status.identify');
    expect(progress.tracks.peace?.state).toBe('held');
    expect(ofKind(effects, 'require')).toEqual([
      { kind: 'require', document: 'reflection-record', about: 'peace.begin' },
    ]);
  });

  it('skips a follower that is not possible now', () => {
    const held = { tracks: { ...theCase.tracks, peace: { state: 'held', since: T0 } } };
    const { effects } = take(held, 'status.identify');
    expect(ofKind(effects, 'moved').map(({ action }) => action)).toEqual(['identify']);
  });

  it('starts clocks at the time it happened, not at the time it is told', () => {
    const occurredAt = T0.subtract({ hours: 3 });
    const { effects } = take(theReferral, 'referral.send', { occurredAt });
    expect(ofKind(effects, 'arm-clock')).toMatchObject([
      { clock: { name: 'answer' }, startsAt: occurredAt, limit: { unit: 'h', amount: 4 }, urgency: 'urgent' },
    ]);
  });

  it.each([
    ['standard', { unit: 'h', amount: 24 }],
    ['planned', { unit: 'wd', amount: 3 }],
    [undefined, { unit: 'h', amount: 4 }],
  ] as const)('chooses the limit for %s; until somebody said it is not urgent, it is', (urgency, limit) => {
    const { effects } = take(theReferral, 'referral.send', { facts: { ...COMPLETE, urgency } });
    expect(ofKind(effects, 'arm-clock')[0]?.limit).toEqual(limit);
  });

  it('does not arm a clock that the state it leads into makes needless', () => {
    const law = specimen((text) =>
      text
        .replace('starts: event bed.held', 'starts: peace enters held')
        .replace('unless: risk-assessed', 'unless: reflection.active'),
    );
    const armed = ofKind(take(theCase, 'status.identify', { law }).effects, 'arm-clock');
    expect(armed.map(({ clock }) => clock.name)).toEqual(['recovery', 'decision']);
  });

  it('meets a clock that leaving the state would have cancelled', () => {
    const { effects } = take(sent, 'referral.accept');
    expect(ofKind(effects, 'stop-clock')).toEqual([
      { kind: 'stop-clock', clock: 'answer', at: T0, outcome: 'met' },
    ]);
  });

  it('pauses and resumes a clock with the reasons it may have', () => {
    expect(ofKind(take(presumed, 'status.ask').effects, 'pause-clock')).toEqual([
      { kind: 'pause-clock', clock: 'decision', at: T0, reasons: 'waiting' },
    ]);
    expect(ofKind(take(presumed, 'status.stop-asking').effects, 'resume-clock')).toEqual([
      { kind: 'resume-clock', clock: 'decision', at: T0 },
    ]);
  });

  it('only records where it leads nowhere', () => {
    const { progress, effects } = take(sent, 'referral.note');
    expect(progress).toBe(sent);
    expect(effects).toEqual([
      { kind: 'moved', track: 'referral', action: 'note', from: 'sent', to: 'sent', at: T0 },
    ]);
  });

  it('says whom to tell, what to disclose on which ground, what it proposes', () => {
    const { effects } = take(theReferral, 'referral.send');
    expect(effects).toContainEqual({ kind: 'tell', parties: ['shelter'], about: 'referral.send' });
    expect(effects).toContainEqual({
      kind: 'disclose',
      categories: ['triage'],
      purposes: ['P3'],
      ground: { consent: true },
    });
    expect(ofKind(take(sent, 'referral.decline', { reason: 'full' }).effects, 'propose')).toEqual([
      { kind: 'propose', what: 'next-attempt', about: 'referral.decline' },
    ]);
  });

  it('names the recorded ground where it stands in for the consent', () => {
    const facts: Facts = { recipient: 'NGO', legalBases: ['threat-to-life'] };
    expect(ofKind(take(theReferral, 'referral.send', { facts }).effects, 'disclose')[0]?.ground).toEqual({
      legalBasis: 'threat-to-life',
    });
  });

  it('escalates from the second attempt that did not place the person', () => {
    const decline = (unplacedAttempts?: number): Effect[] =>
      ofKind(
        take(sent, 'referral.decline', { reason: 'full', facts: { ...COMPLETE, unplacedAttempts } }).effects,
        'escalate',
      );
    expect(decline(0)).toEqual([]);
    expect(decline(1)).toEqual([
      { kind: 'escalate', rule: 'unplaced', ladder: ['officer', 'authority'], count: 2 },
    ]);
    expect(decline(2)).toMatchObject([{ count: 3 }]);
    expect(decline()).toEqual([]);
  });
});

describe('a step that is refused', () => {
  it('because the state does not allow it, naming what the same parties can do now', () => {
    const error = refusal(() => take(theReferral, 'referral.accept', { by: ['officer'] }));
    expect(error).toMatchObject({
      code: 'MECHANISM.NOT_ALLOWED_NOW',
      kind: 'refused',
      details: { track: 'referral', state: 'draft', action: 'accept', allowed: ['send'] },
    });
    expect(refusal(() => take(theReferral, 'referral.accept', { by: ['shelter'] })).details.allowed).toEqual(
      [],
    );
  });

  it('because nobody knows it', () => {
    expect(refusal(() => take(theReferral, 'referral.toString')).code).toBe('MECHANISM.NOT_ALLOWED_NOW');
    for (const track of ['nowhere', 'constructor', '__proto__', 'status'])
      expect(refusal(() => take(theReferral, `${track}.send`)).code).toBe('MECHANISM.TRACK_UNKNOWN');
  });

  it('because it belongs to somebody else', () => {
    const error = refusal(() => take(theReferral, 'referral.send', { by: ['shelter'] }));
    expect(error).toMatchObject({ code: 'MECHANISM.NOT_YOUR_PART', details: { parties: ['officer'] } });
  });

  it('because it has not happened yet', () => {
    const error = refusal(() => take(theReferral, 'referral.send', { occurredAt: T0.add({ seconds: 1 }) }));
    expect(error).toMatchObject({ code: 'MECHANISM.IN_THE_FUTURE', kind: 'invalid' });
  });

  it('because a condition is not met, or not known to be met', () => {
    expect(refusal(() => take(theCase, 'status.identify', { facts: {} }))).toMatchObject({
      code: 'MECHANISM.GUARD_FAILED',
      details: { guard: 'form.identification.complete', expected: true },
    });
    expect(
      refusal(() => take(sent, 'referral.accept', { facts: { ...COMPLETE, needOpen: undefined } })),
    ).toMatchObject({
      details: { guard: 'need-open' },
    });
    const provides = ['decision-record', 'remedy-told'];
    expect(refusal(() => take(presumed, 'status.refute', { provides }))).toMatchObject({
      details: { guard: 'reflection.active', expected: false },
    });
  });

  it('because of what a track of the same progress says, whatever the caller says', () => {
    const facts: Facts = { ...COMPLETE, standing: [] };
    const provides = ['decision-record', 'remedy-told'];
    expect(refusal(() => take(presumed, 'status.refute', { facts, provides })).code).toBe(
      'MECHANISM.GUARD_FAILED',
    );
    const unheld = { tracks: { ...presumed.tracks, peace: { state: 'none', since: T0 } } };
    const claimed: Facts = { ...COMPLETE, standing: ['reflection.active'] };
    expect(take(unheld, 'status.refute', { facts: claimed, provides }).progress.tracks.status?.state).toBe(
      'negative',
    );
  });

  it('because a condition that must not hold is not known to be false', () => {
    const alone: Progress = { tracks: { status: { state: 'presumed', since: T0 } } };
    const refute = (facts: Facts): unknown =>
      take(alone, 'status.refute', {
        facts,
        provides: ['decision-record', 'remedy-told'],
        law: withoutPeace,
      });
    expect(refusal(() => refute({})).code).toBe('MECHANISM.GUARD_FAILED');
    expect(refute({ standing: [] })).toBeDefined();
  });

  it('because the person has not agreed to it', () => {
    const withConsent = (consents: Facts['consents'], recipient: Facts['recipient'] = 'NGO'): string =>
      refusal(() => take(theReferral, 'referral.send', { facts: { consents, recipient } })).code;
    expect(withConsent({})).toBe('MECHANISM.CONSENT_MISSING');
    expect(withConsent({ P3: 'withdrawn' })).toBe('MECHANISM.CONSENT_MISSING');
    expect(withConsent({ P3: 'given' }, 'LawEnforcement')).toBe('MECHANISM.CONSENT_MISSING');
    expect(withConsent({ P3: 'given' }, 'Consulate')).toBe('MECHANISM.CONSENT_MISSING');
    const unknown = refusal(() =>
      take(theReferral, 'referral.send', { facts: { consents: { P3: 'given' } } }),
    );
    expect(unknown.details).toMatchObject({ purposes: ['by-recipient'], legalBases: ['threat-to-life'] });
  });

  it('because a ground is recorded which this step does not accept', () => {
    const facts: Facts = { recipient: 'NGO', legalBases: ['child-protection'] };
    expect(refusal(() => take(theReferral, 'referral.send', { facts })).code).toBe(
      'MECHANISM.CONSENT_MISSING',
    );
  });

  it('because something it needs is missing', () => {
    expect(refusal(() => take(sent, 'referral.decline'))).toMatchObject({
      code: 'MECHANISM.NEEDS_MISSING',
      details: { missing: ['reason'], reasons: ['full', 'other'] },
    });
    expect(refusal(() => take(sent, 'referral.decline', { reason: 'because' })).details.missing).toEqual([
      'reason',
    ]);
    expect(refusal(() => take(theCase, 'services.stop')).details.missing).toEqual(['closing-form']);
    expect(
      take(theCase, 'services.stop', { provides: ['closing-form'] }).progress.tracks.services?.state,
    ).toBe('ended');
    const onFile: Facts = { records: ['closing-form'] };
    expect(take(theCase, 'services.stop', { facts: onFile }).progress.tracks.services?.state).toBe('ended');
  });

  it('because it is too early, until the bound the clock gives', () => {
    const provides = ['decision-record'];
    const confirm = (notBefore?: Facts['notBefore']): string =>
      take(presumed, 'status.confirm', { provides, facts: { ...COMPLETE, notBefore } }).progress.tracks.status
        ?.state ?? '';
    expect(refusal(() => confirm()).code).toBe('MECHANISM.TOO_EARLY');
    expect(refusal(() => confirm({ recovery: T0.add({ seconds: 1 }) }))).toMatchObject({
      code: 'MECHANISM.TOO_EARLY',
      details: { clock: 'recovery', notBefore: '2025-03-10T05:20:01Z' },
    });
    expect(confirm({ recovery: T0 })).toBe('confirmed');
  });

  it('because the state comes from another version', () => {
    const old = { tracks: { ...theCase.tracks, status: { state: 'suspected', since: T0 } } };
    expect(refusal(() => take(old, 'status.identify')).code).toBe('MECHANISM.WRONG_VERSION');
  });

  it('without a word about the person', () => {
    const error = refusal(() => take(sent, 'referral.decline', { reason: 'Gulnora, +998901234567' }));
    expect(JSON.stringify([error.message, error.details])).not.toContain('Gulnora');
  });
});
