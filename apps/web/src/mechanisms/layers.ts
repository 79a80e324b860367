import type { components } from '../client/schema';

type Track = components['schemas']['TrackView'];

/** An arrow of the picture: all steps that lead from one state to another. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly steps: readonly string[];
}

/** A place in a column, counted from the top in the heights below. */
export interface Place {
  readonly column: number;
  readonly top: number;
}

/** Where a state stands. */
export interface Spot extends Place {
  readonly state: string;
}

export interface Layers {
  readonly spots: readonly Spot[];
  /** `via`: where a long arrow passes between the states of the columns it crosses. */
  readonly arrows: readonly (Arrow & { readonly via: readonly Place[] })[];
  readonly columns: number;
  readonly height: number;
}

export const STATE_HEIGHT = 104;
export const PASS_HEIGHT = 18;

/**
 * A track from left to right: a state stands behind every state that leads to it, and in its column near those
 * it comes from. A long arrow has its own narrow row in each column it crosses. Steps back run back below.
 */
export function layersOf(track: Track): Layers {
  const arrows = arrowsOf(track);
  const column = columnsOf(track, arrows);
  const columnOf = (state: string): number => column.get(state) ?? 0;
  const columns = Math.max(...column.values()) + 1;
  const links = new Map<string, string[]>();
  const join = (from: string, to: string): void => void links.set(to, [...(links.get(to) ?? []), from]);
  const passes = new Map<Arrow, readonly { readonly name: string; readonly column: number }[]>();
  for (const arrow of arrows) {
    const [start, end] = [columnOf(arrow.from), columnOf(arrow.to)];
    const crossed = Array.from({ length: Math.max(0, end - start - 1) }, (_, place) => ({
      name: `${arrow.from}>${arrow.to}>${String(place)}`,
      column: start + 1 + place,
    }));
    passes.set(arrow, crossed);
    if (end <= start) continue;
    [arrow.from, ...crossed.map(({ name }) => name), arrow.to].reduce((from, to) => (join(from, to), to));
  }
  const tops = new Map<string, number>();
  let height = 0;
  for (let at = 0; at < columns; at++) {
    const here = [
      ...track.states.filter(({ id }) => columnOf(id) === at).map(({ id }) => ({ name: id, tall: true })),
      ...[...passes.values()]
        .flat()
        .flatMap((one) => (one.column === at ? [{ name: one.name, tall: false }] : [])),
    ];
    const pull = (name: string): number => {
      const from = (links.get(name) ?? []).flatMap((one) => tops.get(one) ?? []);
      return from.length === 0 ? 0 : from.reduce((sum, top) => sum + top, 0) / from.length;
    };
    let top = 0;
    for (const { name, tall } of here.sort((one, other) => pull(one.name) - pull(other.name))) {
      tops.set(name, top);
      top += tall ? STATE_HEIGHT : PASS_HEIGHT;
    }
    height = Math.max(height, top);
  }
  return {
    spots: track.states.map(({ id }) => ({ state: id, column: columnOf(id), top: tops.get(id) ?? 0 })),
    arrows: arrows.map((arrow) => ({
      ...arrow,
      via: (passes.get(arrow) ?? []).map(({ name, column: at }) => ({
        column: at,
        top: tops.get(name) ?? 0,
      })),
    })),
    ...{ columns, height },
  };
}

function arrowsOf({ actions }: Track): Arrow[] {
  const found = new Map<string, { from: string; to: string; steps: string[] }>();
  for (const { id, from, to } of actions) {
    if (to === null) continue;
    for (const start of from) {
      const key = `${start}>${to}`;
      const arrow = found.get(key) ?? { from: start, to, steps: [] };
      arrow.steps.push(id);
      found.set(key, arrow);
    }
  }
  return [...found.values()];
}

/** A step back to a state that leads here; it must not pull that state behind this one. */
function isBack(ahead: ReadonlyMap<string, readonly string[]>, first: string): (arrow: Arrow) => boolean {
  const back = new Set<string>();
  const open = new Set<string>();
  const done = new Set<string>();
  const walk = (state: string): void => {
    open.add(state);
    for (const next of ahead.get(state) ?? []) {
      if (open.has(next)) back.add(`${state}>${next}`);
      else if (!done.has(next)) walk(next);
    }
    open.delete(state);
    done.add(state);
  };
  walk(first);
  return ({ from, to }) => back.has(`${from}>${to}`);
}

/** By how many steps at most a state is reached without going back; what nothing reaches stands at the end. */
function columnsOf({ states, first }: Track, arrows: readonly Arrow[]): Map<string, number> {
  const ahead = new Map(
    states.map(({ id }) => [id, arrows.filter(({ from }) => from === id).map(({ to }) => to)]),
  );
  const goesBack = isBack(ahead, first);
  const forward = arrows.filter((arrow) => !goesBack(arrow));
  const column = new Map<string, number>([[first, 0]]);
  // No way is longer than there are states: after so many rounds nothing moves any more.
  for (let round = 0; round < states.length; round++)
    for (const { from, to } of forward) {
      const at = column.get(from);
      if (at !== undefined && at + 1 > (column.get(to) ?? -1)) column.set(to, at + 1);
    }
  const last = Math.max(...column.values());
  for (const { id } of states) if (!column.has(id)) column.set(id, last + 1);
  return column;
}
