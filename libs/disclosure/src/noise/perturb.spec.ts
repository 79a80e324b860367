import { perturb } from './perturb';
import type { PerturbationTable } from './perturbation-table';

const KEYS = 2 ** 32;
const sumOf = (keys: readonly number[]): number =>
  keys.reduce((sum, key) => (sum + Math.round(key * KEYS)) % KEYS, 0);

describe('a count on the screen', () => {
  // The example of the SDC Handbook, 2nd edition, chapter 5.4.
  const handbook: PerturbationTable = [
    [{ noise: 0, above: 0, upTo: 1 }],
    [
      { noise: -1, above: 0, upTo: 0.5 },
      { noise: 1, above: 0.5, upTo: 1 },
    ],
    [
      { noise: 0, above: 0, upTo: 0.8 },
      { noise: 1, above: 0.8, upTo: 1 },
    ],
    [
      { noise: -1, above: 0, upTo: 0.3 },
      { noise: 0, above: 0.3, upTo: 0.7 },
      { noise: 1, above: 0.7, upTo: 1 },
    ],
  ];

  it('adds the keys of the people, leaves whole parts away, and looks the noise up', () => {
    expect(sumOf([0.9, 0.3, 0.6]) / KEYS).toBeCloseTo(0.8, 8);
    expect(perturb(3, sumOf([0.9, 0.3, 0.6]), handbook)).toBe(4);
  });

  it('takes a block from above its lower end up to its upper end, and the last line for all that is larger', () => {
    expect(perturb(1, 0.5 * KEYS, handbook)).toBe(0);
    expect(perturb(1, 0.5 * KEYS + 1, handbook)).toBe(2);
    expect(perturb(3, 0, handbook)).toBe(2);
    expect(perturb(3, KEYS - 1, handbook)).toBe(4);
    expect(perturb(300, 0.6 * KEYS, handbook)).toBe(300);
    expect(perturb(0, 0.6 * KEYS, handbook)).toBe(0);
  });

  it('does not mind in which way a sum of 32 bits was kept', () => {
    expect(perturb(3, -0.1 * KEYS, handbook)).toBe(perturb(3, 0.9 * KEYS, handbook));
    expect(perturb(3, 2.9 * KEYS, handbook)).toBe(perturb(3, 0.9 * KEYS, handbook));
  });

  // Random rounding to base 3, SDC Handbook chapter 5.5, said as noise by key.
  it('can be rounded at random as well, and is the true count on average', () => {
    const third = (down: number, share: number) => [
      { noise: -down, above: 0, upTo: share },
      { noise: 3 - down, above: share, upTo: 1 },
    ];
    const even = [{ noise: 0, above: 0, upTo: 1 }];
    const rounding: PerturbationTable = [
      even,
      third(1, 2 / 3),
      third(2, 1 / 3),
      even,
      third(1, 2 / 3),
      third(2, 1 / 3),
      even,
    ];
    const tries = 3000;
    for (const [count, shown] of [[0], [0, 3], [0, 3], [3], [3, 6], [3, 6], [6]].entries()) {
      const seen = Array.from({ length: tries }, (_, key) =>
        perturb(count, ((key + 0.5) / tries) * KEYS, rounding),
      );
      expect([...new Set(seen)]).toEqual(shown);
      expect(seen.reduce((sum, one) => sum + one, 0) / tries).toBeCloseTo(count, 9);
    }
  });
});
