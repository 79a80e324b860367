import { layersOf, STATE_HEIGHT } from './layers';

type Track = Parameters<typeof layersOf>[0];

const state = (id: string): Track['states'][number] => ({
  ...{ id, label: id, countsAs: null, htcds: null, final: false, protects: false },
});
const step = (from: string, to: string | null): Track['actions'][number] => ({
  ...{ id: `${from}-${to ?? 'stays'}`, label: '', from: [from], to, by: [], when: [], needs: [] },
  ...{ consents: [], reasons: [], tell: [], notBefore: [], clocks: [], source: null },
});
const track = (
  states: readonly string[],
  ...steps: readonly (readonly [string, string | null])[]
): Track => ({
  ...{ id: 'status', label: 'Status', per: 'case', first: states[0] ?? '', source: null },
  states: states.map(state),
  actions: steps.map(([from, to]) => step(from, to)),
});
const columnsIn = (given: Track): Record<string, number> =>
  Object.fromEntries(layersOf(given).spots.map(({ state: id, column }) => [id, column]));

describe('the picture of a track', () => {
  it('puts a state behind every state that leads to it', () => {
    const given = track(['a', 'b', 'c'], ['a', 'b'], ['b', 'c'], ['a', 'c']);
    expect(columnsIn(given)).toEqual({ a: 0, b: 1, c: 2 });
  });

  it('is not drawn out by steps back, in a ring or onto itself', () => {
    const given = track(['a', 'b', 'c'], ['a', 'b'], ['b', 'c'], ['c', 'a'], ['c', 'b'], ['b', 'b']);
    expect(columnsIn(given)).toEqual({ a: 0, b: 1, c: 2 });
  });

  it('gives a long arrow a row of its own in each column it crosses, and one arrow to several steps', () => {
    const given = track(['a', 'b', 'c'], ['a', 'b'], ['b', 'c'], ['a', 'c'], ['a', null]);
    const { arrows, height } = layersOf({
      ...given,
      actions: [...given.actions, { ...step('a', 'c'), id: 'again' }],
    });
    const long = arrows.find(({ from, to }) => from === 'a' && to === 'c');
    expect(long).toMatchObject({ steps: ['a-c', 'again'], via: [{ column: 1 }] });
    expect(arrows).toHaveLength(3);
    expect(height).toBeGreaterThan(STATE_HEIGHT);
  });

  it('shows also what nothing leads to, and no two states in one place', () => {
    const { spots } = layersOf(track(['a', 'b', 'c', 'd'], ['a', 'b'], ['a', 'c']));
    expect(new Set(spots.map(({ column, top }) => `${String(column)}/${String(top)}`)).size).toBe(4);
    expect(spots.map(({ state: id }) => id)).toContain('d');
  });
});
