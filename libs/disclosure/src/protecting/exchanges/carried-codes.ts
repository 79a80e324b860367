import type { Situation } from '../situation/situation';
import type { Levels } from './levels';
import type { Move } from './moves';
import type { Found } from './product-search';

/** People who go from one group of crossed axes to another. */
export interface Passage {
  readonly tie: number;
  readonly from: number;
  readonly to: number;
  readonly people: number;
}

/** Who leaves one group of crossed axes for another when people were moved, where both are people with codes. */
export function passagesOf(
  { unknowns: { ties } }: Situation,
  changes: readonly { readonly unknown: number; readonly change: number }[],
): Passage[] {
  return ties.flatMap(({ groupOf, any }, tie): Passage[] => {
    const net = new Map<number, number>();
    for (const { unknown, change } of changes) {
      const group = groupOf[unknown] ?? 0;
      if (any[group] === 1) net.set(group, (net.get(group) ?? 0) + change);
    }
    const passages: Passage[] = [];
    const coming = [...net].filter(([, change]) => change > 0);
    for (const [from, change] of net)
      for (let left = -change; left > 0;) {
        const [next] = coming;
        if (next === undefined) break;
        const [to, room] = next;
        const people = Math.min(left, room);
        passages.push({ tie, from, to, people });
        left -= people;
        if (people === room) coming.shift();
        else coming[0] = [to, room - people];
      }
    return passages;
  });
}

/**
 * People take codes with them, as many as there must be so that codes fit people again on both sides. It can always be
 * done: so many people have at least so many codes among them, and whoever comes has room for what they bring. Which
 * codes is free, so those go first that are cheapest to move.
 * @param costOf what it costs to hide what a move changes; infinity where it must not
 */
export function carriedCodes(
  situation: Situation,
  levels: Levels,
  { tie, from, to }: Passage,
  costOf: (move: Move) => number,
): Found[] {
  const { unknowns } = situation;
  const { block: place, codes } = unknowns.ties[tie] ?? { block: -1, codes: 0 };
  const first = unknowns.blocks[place]?.first ?? 0;
  const here = levels.codesOf(tie, from);
  const there = levels.codesOf(tie, to);
  const loads = Array.from({ length: codes }, (_, code) => {
    const own = levels.now[first + from * codes + code] ?? 0;
    const theirs = levels.now[first + to * codes + code] ?? 0;
    const move = passing(situation, place, from * codes + code, to * codes + code);
    const cost = own === 0 ? Infinity : costOf(move);
    const most = cost === Infinity ? 0 : Math.min(own, Math.max(0, there.people - theirs));
    return { move, cost, most, times: Math.min(most, Math.max(0, own - here.people)) };
  });
  const carried = loads.reduce((sum, { times }) => sum + times, 0);
  let rest = Math.min(there.people - there.sum, here.sum - here.people) - carried;
  for (const load of loads.toSorted((one, other) => one.cost - other.cost)) {
    if (rest <= 0) break;
    const more = Math.min(rest, load.most - load.times);
    load.times += more;
    rest -= more;
  }
  return loads.filter(({ times }) => times > 0);
}

/** Of two places of a block: one more at the second for one fewer at the first. */
function passing({ unknowns }: Situation, place: number, from: number, to: number): Move {
  const { sizes = [], strides = [] } = unknowns.blocks[place] ?? {};
  const classAt = (local: number, direction: number): number =>
    Math.floor(local / (strides[direction] ?? 1)) % (sizes[direction] ?? 1);
  const pairs = sizes.map((_, direction) => [classAt(to, direction), classAt(from, direction)] as const);
  return {
    block: place,
    first: pairs.map(([gains]) => gains),
    second: pairs.map(([gains, loses]) => (gains === loses ? -1 : loses)),
    together: pairs.map(([gains, loses]) => (gains === loses ? -1 : 0)),
  };
}
