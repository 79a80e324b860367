import { Temporal } from '@panoh/kernel';
import { specimen } from '../../../../test/support/specimen-mechanism';
import type { Facts } from '../model/facts';
import type { KnownEvent } from '../model/known-words';
import { expire, happen } from './from-outside';
import { start } from './start';
import { step } from './step';

const mechanism = specimen();
const T0 = Temporal.Instant.from('2025-03-10T05:20:00Z');
const DUE = T0.add({ hours: 4 });
const theCase = start(mechanism, 'case', {}, T0).progress;
const sent = step(
  mechanism,
  start(mechanism, 'referral', {}, T0).progress,
  { track: 'referral', name: 'send', by: ['officer'], occurredAt: T0 },
  { consents: { P3: 'given' }, recipient: 'NGO' },
  T0,
).progress;

describe('an event outside the tracks', () => {
  it('arms and stops the clocks that listen to it', () => {
    expect(happen(mechanism, sent, 'bed.held', {}, T0)).toMatchObject([
      { kind: 'arm-clock', clock: { name: 'bed' }, startsAt: T0, limit: { amount: 24, unit: 'h' } },
    ]);
    expect(happen(mechanism, sent, 'bed.taken', {}, T0)).toEqual([
      { kind: 'stop-clock', clock: 'bed', at: T0, outcome: 'met' },
    ]);
    expect(happen(mechanism, sent, 'plan.made', {}, T0)).toEqual([]);
  });

  it('arms nothing where what it asks for is there already', () => {
    expect(happen(mechanism, sent, 'bed.held', { riskAssessed: true }, T0)).toEqual([]);
  });

  it('runs to a date that must be known', () => {
    const dates = { 'eighteenth-birthday': '2027-08-25' };
    expect(happen(mechanism, theCase, 'birth-date.recorded', { dates }, T0)).toMatchObject([
      { kind: 'arm-clock', limit: { unit: 'date', date: '2027-08-25' } },
    ]);
    const wrongs: Facts[] = [{}, { dates: {} }, { dates: { 'eighteenth-birthday': '30cd' } }];
    for (const wrong of wrongs)
      expect(() => happen(mechanism, theCase, 'birth-date.recorded', wrong, T0)).toThrow(
        expect.objectContaining({
          code: 'MECHANISM.NEEDS_MISSING',
          details: { clock: 'birthday', missing: ['eighteenth-birthday'] },
        }) as Error,
      );
  });

  it('is refused when nobody promised it', () => {
    expect(() => happen(mechanism, sent, 'bed.painted' as KnownEvent, {}, T0)).toThrow(
      expect.objectContaining({ code: 'MECHANISM.EVENT_UNKNOWN' }) as Error,
    );
  });
});

describe('the end of a clock', () => {
  it('tells, proposes, and moves where the file says so', () => {
    const { progress, effects } = expire(mechanism, sent, 'answer', {}, DUE, DUE);
    expect(progress.tracks.referral).toEqual({ state: 'expired', since: DUE });
    expect(effects).toContainEqual({ kind: 'tell', parties: ['owner', 'superior'], about: 'clock.answer' });
    expect(effects).toContainEqual({ kind: 'propose', what: 'propose-reroute', about: 'clock.answer' });
    expect(effects).not.toContainEqual(expect.objectContaining({ kind: 'stop-clock', outcome: 'met' }));
  });

  it('moves nothing when somebody answered in the meantime', () => {
    const accepted = { tracks: { referral: { state: 'accepted', since: T0 } } };
    const { progress, effects } = expire(mechanism, accepted, 'answer', {}, DUE, DUE);
    expect(progress).toBe(accepted);
    expect(effects.map(({ kind }) => kind)).toEqual(['tell', 'propose']);
  });

  it('asks for a decision and leaves the state to it', () => {
    const { progress, effects } = expire(mechanism, theCase, 'decision', {}, DUE, DUE);
    expect(progress).toBe(theCase);
    expect(effects).toContainEqual({ kind: 'ask', decisions: ['status.confirm'], about: 'clock.decision' });
  });

  it('is refused for a clock that has no end', () => {
    for (const clock of ['recovery', 'constructor', 'gone'])
      expect(() => expire(mechanism, sent, clock, {}, DUE, DUE)).toThrow(
        expect.objectContaining({ code: 'MECHANISM.CLOCK_UNKNOWN' }) as Error,
      );
  });
});
