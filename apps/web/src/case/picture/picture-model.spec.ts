import type { CaseClock, PathwayScreen } from './picture-model';
import { lanesOf, placeIn, ticksOf, windowOf } from './picture-model';

const BEGAN = '2026-03-24T05:00:00Z';
const at = (instant: string): number => Date.parse(instant);

const step = (from: string, to: string, occurredAt: string, track = 'status') => ({
  ...{ track, action: 'go', from, to, reason: null, organisationId: null },
  ...{ occurredAt, recordedAt: occurredAt },
});
const screen = (history: ReturnType<typeof step>[]): PathwayScreen =>
  ({
    tracks: [{ track: 'status', label: 'Status', state: 'presumed', stateLabel: '', since: BEGAN }],
    history,
  }) as unknown as PathwayScreen;
const clock = (startsAt: string, due: string, closedAt: string | null = null): CaseClock =>
  ({ startsAt, due, closedAt }) as unknown as CaseClock;

describe('the lanes of a case', () => {
  it('rest in one state from the beginning where nothing has happened', () => {
    expect(lanesOf(screen([]), BEGAN)[0]?.spans).toEqual([
      { key: 'status 0', state: 'presumed', from: at(BEGAN), until: undefined },
    ]);
  });

  it('go from state to state in the order in which it happened, not in which it was written down', () => {
    const history = [
      step('b', 'c', '2026-03-26T05:00:00Z'),
      step('a', 'b', '2026-03-25T05:00:00Z'),
      step('c', 'c', '2026-03-27T05:00:00Z'),
    ];
    const spans = lanesOf(screen(history), BEGAN)[0]?.spans ?? [];
    expect(spans.map(({ state, from, until }) => [state, from, until])).toEqual([
      ['a', at(BEGAN), at('2026-03-25T05:00:00Z')],
      ['b', at('2026-03-25T05:00:00Z'), at('2026-03-26T05:00:00Z')],
      ['c', at('2026-03-26T05:00:00Z'), undefined],
    ]);
  });

  it('leave out a state that lasted no time', () => {
    const history = [step('a', 'b', BEGAN), step('b', 'c', BEGAN)];
    expect(lanesOf(screen(history), BEGAN)[0]?.spans.map(({ state }) => state)).toEqual(['c']);
  });
});

describe('the dates of the picture', () => {
  const now = new Date('2026-03-25T05:00:00Z');

  it('are not pressed together by a clock that is far off', () => {
    const window = windowOf(BEGAN, [clock(BEGAN, '2027-03-24T05:00:00Z')], now);
    expect(placeIn(window, now.getTime())).toBeGreaterThan(10);
    expect(placeIn(window, at('2027-03-24T05:00:00Z'))).toBe(100);
  });

  it('hold today and the beginning where no clock runs', () => {
    const window = windowOf(BEGAN, [], now);
    for (const moment of [at(BEGAN), now.getTime()])
      expect([placeIn(window, moment) > 0, placeIn(window, moment) < 100]).toEqual([true, true]);
  });

  it.each([3, 6])('have at most %i ticks and one between them', (most) => {
    const { ticks } = ticksOf(windowOf(BEGAN, [clock(BEGAN, '2026-04-24T05:00:00Z')], now), most);
    expect(ticks.length).toBeGreaterThan(0);
    expect(ticks.length).toBeLessThanOrEqual(most + 1);
  });
});
