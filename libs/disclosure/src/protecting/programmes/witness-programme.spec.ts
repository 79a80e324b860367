import { gridOf, publicationOf, tableOf, withTotal } from '../../../../../test/attack/disclosure/kept';
import { HighsSolver } from '../../../../../test/attack/disclosure/solver';
import type { Solver } from '../../solver';
import { needsOf, signOf } from '../choosing/cover';
import { situationOf } from '../situation/situation';
import { WitnessProgramme } from './witness-programme';

describe('the programme for a witness', () => {
  const solver = new HighsSolver();
  afterAll(() => solver.close());

  /** Answers nothing in time. */
  const slow: Solver = {
    open: () =>
      Promise.resolve({
        solve: () =>
          Promise.resolve({
            ...{ status: 'out-of-time' as const, objective: NaN, bound: -Infinity },
            ...{ x: new Float64Array(), rowDual: new Float64Array(), columnDual: new Float64Array() },
          }),
        close: () => Promise.resolve(),
      }),
    close: () => Promise.resolve(),
  };

  /** Two small counts among three by two. */
  async function programme(by: Solver = solver) {
    const counts = { people: Int32Array.of(2, 7, 1, 9, 8, 6), having: [] };
    const situation = situationOf(
      publicationOf(gridOf(3, 2), counts, [tableOf('table', withTotal(0, 3), withTotal(1, 2))]),
    );
    const [need = 0] = needsOf(situation);
    const target = situation.targets[need >> 1]!;
    const all = Int32Array.from(situation.unknowns.truth, (_, unknown) => unknown);
    const opened = await WitnessProgramme.open(situation, by, target, all);
    const find = (weights: Float64Array) => opened.find(signOf(need), weights, 5);
    return { situation, find, close: () => opened.close() };
  }

  it('finds one where anything may be hidden', async () => {
    const { situation, find, close } = await programme();
    expect(await find(Float64Array.from(situation.weights))).toMatchObject({
      cells: Int32Array.of(4, 5, 7, 8),
    });
    await close();
  });

  it('tells that there are only forbidden ones, which is not the same as finding none', async () => {
    const { situation, find, close } = await programme();
    const onlyWhatMust = Float64Array.from(situation.weights, (weight) => (weight === 0 ? 0 : Infinity));
    expect(await find(onlyWhatMust)).toBe('forbidden');
    await close();
  });

  it('says nothing of what there is when time was over', async () => {
    const { situation, find, close } = await programme(slow);
    expect(await find(Float64Array.from(situation.weights))).toBeUndefined();
    await close();
  });
});
