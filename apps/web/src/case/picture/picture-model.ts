import type { components } from '../../client/schema';

export type PathwayScreen = components['schemas']['PathwayScreen'];
export type CaseClock = components['schemas']['CaseDeadlineAnswer'];
export type ReferralLine = components['schemas']['ReferralLineAnswer'];

/** Something that lasted, in milliseconds. Without an end it lasts still. */
export interface Span {
  readonly key: string;
  /** A name of the law, such as a state. */
  readonly state: string;
  readonly from: number;
  readonly until: number | undefined;
}

export interface TrackLane {
  readonly track: string;
  readonly label: string;
  readonly spans: readonly Span[];
}

/** The dates a picture spans. */
export interface Window {
  readonly from: number;
  readonly until: number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const at = (instant: string): number => Date.parse(instant);

/** Where each track rested, and from when until when. */
export function lanesOf({ tracks, history }: PathwayScreen, beganAt: string): TrackLane[] {
  return tracks.map(({ track, label, state, since }) => {
    const moves = history
      .filter((step) => step.track === track && step.from !== step.to)
      .toSorted((a, b) => at(a.occurredAt) - at(b.occurredAt));
    const [first] = moves;
    const starts = [
      ...(first === undefined
        ? [{ state, from: Math.min(at(since), at(beganAt)) }]
        : [{ state: first.from, from: Math.min(at(beganAt), at(first.occurredAt)) }]),
      ...moves.map((move) => ({ state: move.to, from: at(move.occurredAt) })),
    ];
    const spans = starts.map((start, place) => ({
      key: `${track} ${String(place)}`,
      ...start,
      until: starts[place + 1]?.from,
    }));
    // What began and ended in the same moment was never a rest.
    return { track, label, spans: spans.filter(({ from, until }) => until === undefined || until > from) };
  });
}

/**
 * From the beginning to what runs out next: a date that is far off would press everything else together, so the
 * window looks ahead about as far as it looks back.
 */
export function windowOf(beganAt: string, clocks: readonly CaseClock[], now: Date): Window {
  const from = Math.min(at(beganAt), ...clocks.map(({ startsAt }) => at(startsAt)));
  const today = now.getTime();
  const past = Math.max(today - from, 12 * HOUR);
  const horizon = today + Math.max(past * 0.8, 5 * DAY);
  const due = Math.max(today, ...clocks.filter(isOpen).map((clock) => at(clock.due)));
  const until = Math.min(due, horizon);
  const edge = (until - from) * 0.04;
  return { from: from - edge, until: Math.max(until, today) + edge };
}

export const isOpen = ({ closedAt }: CaseClock): boolean => closedAt === null;

/** Where a moment stands, in per cent from the start; what lies outside stands at the edge. */
export const placeIn = ({ from, until }: Window, moment: number): number =>
  Math.min(100, Math.max(0, ((moment - from) / (until - from)) * 100));

const STEPS = [
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  DAY,
  2 * DAY,
  4 * DAY,
  7 * DAY,
  14 * DAY,
  30 * DAY,
  61 * DAY,
  122 * DAY,
];

/** Round moments of the reader's place: at most as many as fit. */
export function ticksOf(
  { from, until }: Window,
  most: number,
): { readonly ticks: number[]; readonly hours: boolean } {
  const step = STEPS.find((length) => (until - from) / length <= most) ?? 365 * DAY;
  const midnight = new Date(from);
  midnight.setHours(0, 0, 0, 0);
  const ticks: number[] = [];
  for (let tick = midnight.getTime(); tick < until; tick += step) if (tick > from) ticks.push(tick);
  return { ticks, hours: step < DAY };
}
