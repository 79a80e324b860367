import { perturb, perturbationTable } from '@panoh/disclosure';

/*
 * What noise does not stop, measured so that nobody believes otherwise: many ways of cutting the same people give many
 * sums for one total. The questions of a day are there for that.
 */
const noise = perturbationTable({ variance: 4, largestDeviation: 7, smallestPublished: 3 });
const THRESHOLD = 10;
const DIMENSIONS = [2, 2, 3, 3, 3, 4, 4, 5, 5, 6, 6, 8, 2, 3];

interface Person {
  readonly key: number;
  readonly codes: readonly number[];
}

function randomPeople(seed: number, size: number): Person[] {
  let state = seed * 2_654_435_761;
  const next = (): number => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  return Array.from({ length: size }, () => ({
    key: Math.floor(next() * 2 ** 32),
    codes: DIMENSIONS.map((codes) => Math.floor(next() * next() * codes)),
  }));
}

/** Sums over every cut, weighed by how much noise is in them; a hidden part is taken for half the threshold. */
function estimate(people: readonly Person[], cuts: readonly (readonly number[])[]): number {
  let [weighted, weights] = [0, 0];
  for (const cut of cuts) {
    const parts = new Map<string, { count: number; keys: number }>();
    for (const { key, codes } of people) {
      const name = cut.map((dimension) => codes[dimension]).join();
      const part = parts.get(name) ?? { count: 0, keys: 0 };
      parts.set(name, { count: part.count + 1, keys: part.keys + key });
    }
    let [sum, variance] = [0, 0];
    for (const { count, keys } of parts.values()) {
      const shown = perturb(count, keys, noise);
      const isHidden = shown > 0 && shown < THRESHOLD;
      sum += isHidden ? THRESHOLD / 2 : shown;
      variance += isHidden ? 8 : 4;
    }
    weighted += sum / variance;
    weights += 1 / variance;
  }
  return weighted / weights;
}

/** How far off, in the mean, somebody is who subtracts two groups that differ by the hidden people. */
function error(cuts: readonly (readonly number[])[]): number {
  const rounds = 30;
  let squares = 0;
  for (let round = 1; round <= rounds; round++) {
    const people = randomPeople(round, 300);
    const hidden = 1 + (round % 9);
    squares += (estimate(people, cuts) - estimate(people.slice(hidden), cuts) - hidden) ** 2;
  }
  return Math.sqrt(squares / rounds);
}

describe('a hidden number, attacked by many sums', () => {
  const places = DIMENSIONS.map((_, place) => place);
  const alone = places.map((place) => [place]);
  const pairs = places.flatMap((one) => places.filter((other) => other > one).map((other) => [one, other]));

  it('is off by more than two after one subtraction, and by about one after two hundred questions', () => {
    expect(error([[]])).toBeGreaterThan(2);
    const spent = [[], ...alone, ...pairs];
    expect(2 * spent.length).toBeGreaterThan(200);
    const off = error(spent);
    expect(off).toBeGreaterThan(0.4);
    expect(off).toBeLessThan(1.6);
  });

  it('is no nearer by asking one table two hundred times', () => {
    expect(error(Array.from({ length: 200 }, () => []))).toBeCloseTo(error([[]]), 9);
  });
});
