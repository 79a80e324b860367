import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseTimeSpan, Temporal } from '@panoh/kernel';
import { type Effect, type Mechanism, parseMechanism, start, step } from '@panoh/mechanisms';
import { deadlineRule } from './deadline-rule';
import { beginningEvents, pathwayEvents } from './pathway-events';

const folder = path.resolve(__dirname, '../../../../config/mechanisms');
const file = (name: string) => ({ file: name, text: readFileSync(path.join(folder, name), 'utf8') });
const shared = ['consents', 'identification', 'referral', 'services', 'reflection', 'child'].map((name) =>
  file(`shared/${name}.yaml`),
);
const { mechanism } = parseMechanism(file('kz-nrm.yaml').text, 'kz-nrm.yaml', shared) as {
  mechanism: Mechanism;
};
const rule = (clock: string, limit: string) =>
  deadlineRule(mechanism, mechanism.clocks.get(clock)!, parseTimeSpan(limit));

describe('the rule a deadline keeps', () => {
  it('says what it rests on and how sure we are', () => {
    expect(rule('reflection-period', '30cd')).toMatchObject({
      ...{ code: 'NRM-RRP', rollForward: false, pausable: false, confidence: 'uncertain' },
      source: expect.stringContaining('to be checked with counsel') as string,
      warn: [parseTimeSpan('7cd'), parseTimeSpan('3cd'), parseTimeSpan('1cd')],
    });
  });

  it('tells from the nearest upwards, and leaves out who stands beside the ladder', () => {
    expect(rule('reflection-period', '30cd').ladder).toEqual([
      { tell: 'owner', afterHours: 0 },
      { tell: 'superior', afterHours: 24 },
      { tell: 'national-coordinator', afterHours: 48 },
    ]);
    expect(rule('triage', '1h').ladder).toEqual([
      { tell: 'owner', afterHours: 0 },
      { tell: 'superior', afterHours: 2 },
      { tell: 'territorial-secretary', afterHours: 4 },
    ]);
  });
});

describe('what is recorded of a step', () => {
  const at = Temporal.Instant.from('2025-03-10T07:05:00Z');
  const begun = start(mechanism, 'case', {}, at);

  it('is at the beginning what each track counts as', () => {
    const events = beginningEvents(mechanism, 'case-id', begun.effects);
    expect(events.map(({ type, data }) => [type, data?.['countsAs']])).toEqual([['status.signal', 'signal']]);
  });

  it('is one event per track that moved, the asked one first with its reason', () => {
    const claimed = step(
      mechanism,
      begun.progress,
      { track: 'age', name: 'claim-child', by: ['identifier'], occurredAt: at },
      {},
      at,
    );
    const events = pathwayEvents(mechanism, 'case-id', claimed.effects, { reason: 'told' });
    expect(events.map(({ type }) => type)).toEqual(['age.claimed-child', 'guardian.needed']);
    expect(events[0]?.data).toMatchObject({ reason: 'told', tell: ['child-protection'] });
    expect(events[1]?.data).not.toHaveProperty('reason');
    expect(events[1]?.data).not.toHaveProperty('countsAs');
  });

  it('is named after the action where the track stays where it is', () => {
    const stays: Effect = {
      kind: 'moved',
      track: 'guardian',
      action: 'remind',
      from: 'needed',
      to: 'needed',
      at,
    };
    const [event] = pathwayEvents(mechanism, 'case-id', [stays], {});
    expect(event).toMatchObject({ type: 'guardian.remind', caseId: 'case-id', occurredAt: at });
  });
});
