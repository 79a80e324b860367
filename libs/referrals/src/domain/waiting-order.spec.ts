import { referralForm } from '../../../../test/support/referrals';
import { askOf } from './ask';
import { queueOf, urgencyRank, vulnerabilityOf } from './waiting-order';

const asking = (wish: Parameters<typeof referralForm>[0]) => askOf(referralForm(wish));

describe('a waiting list', () => {
  it.each([
    ['adult-man', {}],
    ['adult-woman', { gender: 'Feminine' }],
    ['girl', { gender: 'Feminine', ageBand: '14-17' }],
    ['boy', { ageBand: '6-13' }],
    ['parent-with-children', { gender: 'Feminine', children: [{ age: 4 }] }],
    ['couple-or-family', { bedProfile: ['couple-or-family'] }],
    ['any-gender-identity', { gender: 'NonConforming' }],
  ] as const)('of its own has %s', (queue, wish) => {
    expect(queueOf(asking(wish as Parameters<typeof referralForm>[0]))).toBe(queue);
  });

  it('puts the more vulnerable first, a child before all', () => {
    const plain = vulnerabilityOf(asking({}));
    const stepFree = vulnerabilityOf(asking({ bedProfile: ['adult-man', 'step-free'] }));
    const mother = vulnerabilityOf(asking({ children: [{ age: 4 }] }));
    const child = vulnerabilityOf(asking({ ageBand: '14-17' }));
    expect([plain, stepFree, mother, child]).toEqual(
      [...[plain, stepFree, mother, child]].sort((a, b) => a - b),
    );
    expect(plain).toBeLessThan(stepFree);
    expect(mother).toBeLessThan(child);
  });

  it('counts urgency before everything', () => {
    expect(['urgent', 'standard', 'planned'].map((urgency) => urgencyRank(asking({ urgency })))).toEqual([
      0, 1, 2,
    ]);
  });
});
