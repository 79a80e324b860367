import { Temporal } from '@panoh/kernel';
import { findGuard } from './guards';
import type { Facts } from './model/facts';

const NOON = Temporal.Instant.from('2025-03-10T12:00:00Z');
const ask = (name: string, facts: Facts): boolean | undefined => findGuard(name)?.(facts, NOON);

describe('the identification form', () => {
  const form = { act: true, means: false, purpose: true, conclusion: 'indicated' } as const;

  it('needs ACT, MEANS and PURPOSE for an adult', () => {
    const complete = (identification: Facts['identification']): boolean | undefined =>
      ask('form.identification.complete', { identification, standing: [] });
    expect(complete({ ...form, means: true })).toBe(true);
    expect(complete(form)).toBe(false);
    expect(complete({ ...form, means: true, act: false })).toBe(false);
    expect(complete({ ...form, means: true, purpose: false })).toBe(false);
    expect(complete({ ...form, means: true, conclusion: undefined })).toBe(false);
  });

  it('does not need MEANS for a child, nor for a person whose age is in doubt (Palermo Protocol, Art. 3(c))', () => {
    expect(ask('form.identification.complete', { identification: form, standing: ['is-child'] })).toBe(true);
    expect(
      ask('form.identification.complete', {
        identification: { ...form, act: false },
        standing: ['is-child'],
      }),
    ).toBe(false);
  });

  it('does not take an unknown age for a child', () => {
    expect(ask('form.identification.complete', { identification: form })).toBe(false);
  });
});

describe('every guard', () => {
  const rows: readonly (readonly [string, Facts, boolean])[] = [
    [
      'identification.indicated',
      { identification: { act: true, means: true, purpose: true, conclusion: 'indicated' } },
      true,
    ],
    [
      'identification.indicated',
      { identification: { act: true, means: true, purpose: true, conclusion: 'unclear' } },
      false,
    ],
    [
      'identification.not-indicated',
      { identification: { act: false, means: false, purpose: false, conclusion: 'not-indicated' } },
      true,
    ],
    ['registration-refused', { consents: { P2: 'refused' } }, true],
    ['registration-refused', { consents: { P2: 'withdrawn' } }, true],
    ['registration-refused', { consents: { P2: 'not-asked' } }, false],
    ['consent.P3', { consents: { P3: 'given' } }, true],
    ['consent.P3', { consents: { P3: 'expired' } }, false],
    ['risk-assessed', { riskAssessed: true }, true],
    ['placement-safe', { riskAssessed: true }, true],
    ['placement-safe', { lifeDanger: true }, true],
    ['placement-safe', { riskAssessed: false, lifeDanger: false }, false],
    ['guardian-conflict', { guardianConflicts: ['accompanying-adult'] }, true],
    ['guardian-conflict', { guardianConflicts: [] }, false],
    ['guardian-conflict-checked', { guardianConflicts: [] }, true],
    ['guardian-conflict-checked', {}, false],
    ['bid-done', { bestInterestsDetermined: true }, true],
    ['bid-done-where-child', { standing: [] }, true],
    ['bid-done-where-child', { standing: ['is-child'], bestInterestsDetermined: true }, true],
    ['bid-done-where-child', { standing: ['is-child'], bestInterestsDetermined: false }, false],
    ['both-sides-confirmed', { handover: { given: true, taken: true } }, true],
    ['both-sides-confirmed', { handover: { given: true, taken: false } }, false],
    ['within-window', { windowEnds: NOON }, true],
    ['within-window', { windowEnds: NOON.subtract({ seconds: 1 }) }, false],
    ['need-open', { needOpen: true }, true],
    ['need-open', { needOpen: false }, false],
    ['offer-open', { offerOpen: true }, true],
    ['reflection.active', { standing: ['reflection.active'] }, true],
    ['reflection.active', { standing: [] }, false],
    ['age-disputed', { standing: ['is-child', 'age-disputed'] }, true],
    ['guardian-assigned', { standing: ['guardian-assigned'] }, true],
    ['formally-identified', { standing: ['is-child'] }, false],
  ];

  it.each(rows)('%s of %j is %s', (name, facts, expected) => {
    expect(ask(name, facts)).toBe(expected);
  });

  const mayKnowNothing = new Set(['guardian-conflict-checked']);
  const names = [...new Set(rows.map(([name]) => name))].filter((name) => !mayKnowNothing.has(name));
  it.each(names)('%s is unknown where nothing is known', (name) => {
    expect(ask(name, {})).toBeUndefined();
  });

  it('is known by its name only', () => {
    for (const name of ['consent.P14', 'constructor', '', 'is-adult'])
      expect(findGuard(name)).toBeUndefined();
  });
});
