import type { Unknowns } from '../situation/blocks';
import { type Corner, cornersOf, type Move } from './moves';

/** A group of people whose codes do not fit them any more: more people with a code than people, or too few codes. */
export interface Misfit {
  readonly tie: number;
  readonly group: number;
}

/** Numbers of people that could be instead of the true ones. */
export class Levels {
  /** Of each unknown, as things stand. */
  readonly now: Int32Array;
  private readonly people: readonly Int32Array[];
  private changed: number[] = [];

  constructor(private readonly unknowns: Unknowns) {
    this.now = Int32Array.from(unknowns.truth);
    this.people = unknowns.ties.map((tie) => Int32Array.from(tie.people));
  }

  /** By unknown, what it is now more or less than in truth. */
  changes(): Map<number, number> {
    const found = new Map<number, number>();
    for (const unknown of this.changed) {
      const change = (this.now[unknown] ?? 0) - (this.unknowns.truth[unknown] ?? 0);
      if (change !== 0) found.set(unknown, change);
    }
    return found;
  }

  reset(): void {
    for (const [unknown, change] of this.changes()) this.add(unknown, -change);
    this.changed = [];
  }

  add(unknown: number, number: number): void {
    this.now[unknown] = (this.now[unknown] ?? 0) + number;
    this.changed.push(unknown);
    if (unknown >= (this.unknowns.blocks[0]?.size ?? 0)) return;
    for (const [place, { groupOf }] of this.unknowns.ties.entries()) {
      const group = groupOf[unknown] ?? 0;
      const people = this.people[place];
      if (people) people[group] = (people[group] ?? 0) + number;
    }
  }

  apply(move: Move, times: number): void {
    const block = this.unknowns.blocks[move.block];
    if (block)
      for (const { local, sign } of cornersOf(move, block)) this.add(block.first + local, sign * times);
  }

  /**
   * How often a move may be made, forwards or backwards, before a number is below zero or codes no longer fit people.
   * @param spared groups whose codes are made fit again afterwards
   */
  room(move: Move, sign: 1 | -1, most: number, spared?: (group: Misfit) => boolean): number {
    const block = this.unknowns.blocks[move.block];
    if (block === undefined) return 0;
    const corners = cornersOf(move, block);
    let room = most;
    for (const corner of corners)
      if (corner.sign !== sign) room = Math.min(room, this.now[block.first + corner.local] ?? 0);
    for (const place of this.unknowns.ties.keys()) {
      if (room <= 0) return 0;
      room = this.roomOfTie(place, move.block, corners, sign, room, spared);
    }
    return Math.max(0, room);
  }

  misfits(): Misfit[] {
    const looked = new Set<string>();
    const found: Misfit[] = [];
    for (const unknown of this.changed)
      for (const [tie, one] of this.unknowns.ties.entries()) {
        const group = this.groupOf(tie, unknown);
        const key = `${tie}:${group}`;
        if (group < 0 || looked.has(key)) continue;
        looked.add(key);
        const { most, sum, people } = this.codesOf(tie, group);
        const fits = one.any[group] === 1 ? most <= people && people <= sum : sum === 0;
        if (!fits) found.push({ tie, group });
      }
    return found;
  }

  /** Of one group: most people with one code, all of them added up, and how many people there are. */
  codesOf(
    tie: number,
    group: number,
  ): { readonly most: number; readonly sum: number; readonly people: number } {
    const { block, codes } = this.unknowns.ties[tie] ?? { block: -1, codes: 0 };
    const first = (this.unknowns.blocks[block]?.first ?? 0) + group * codes;
    let most = 0;
    let sum = 0;
    for (let code = 0; code < codes; code += 1) {
      const number = this.now[first + code] ?? 0;
      most = Math.max(most, number);
      sum += number;
    }
    return { most, sum, people: this.people[tie]?.[group] ?? 0 };
  }

  private groupOf(tie: number, unknown: number): number {
    const one = this.unknowns.ties[tie];
    const block = this.unknowns.blocks[one?.block ?? -1];
    if (one === undefined || block === undefined) return -1;
    if (unknown < (this.unknowns.blocks[0]?.size ?? 0)) return one.groupOf[unknown] ?? -1;
    const local = unknown - block.first;
    return local >= 0 && local < block.size ? Math.floor(local / one.codes) : -1;
  }

  private roomOfTie(
    place: number,
    moved: number,
    corners: readonly Corner[],
    sign: 1 | -1,
    most: number,
    spared: ((group: Misfit) => boolean) | undefined,
  ): number {
    const tie = this.unknowns.ties[place];
    if (tie === undefined || (moved !== 0 && moved !== tie.block)) return most;
    const ofGroups = new Map<number, Map<number, number>>();
    for (const corner of corners) {
      const group = moved === 0 ? (tie.groupOf[corner.local] ?? 0) : Math.floor(corner.local / tie.codes);
      const code = moved === 0 ? -1 : corner.local % tie.codes;
      const rates = ofGroups.get(group) ?? new Map<number, number>();
      rates.set(code, (rates.get(code) ?? 0) + corner.sign * sign);
      ofGroups.set(group, rates);
    }
    const first = this.unknowns.blocks[tie.block]?.first ?? 0;
    let room = most;
    const limit = (slack: number, rate: number): void => {
      if (rate < 0) room = Math.min(room, Math.floor(slack / -rate));
    };
    for (const [group, rates] of ofGroups) {
      if ([...rates.values()].every((rate) => rate === 0)) continue;
      if (tie.any[group] !== 1) {
        // Nobody here has a code; how many they are is free.
        if (moved !== 0) return 0;
        continue;
      }
      if (spared?.({ tie: place, group })) continue;
      const { most: largest, sum, people } = this.codesOf(place, group);
      const ofPeople = rates.get(-1) ?? 0;
      if (moved === 0) {
        limit(people - largest, ofPeople);
        limit(sum - people, -ofPeople);
        continue;
      }
      let together = 0;
      for (const [code, rate] of rates) {
        together += rate;
        limit(people - (this.now[first + group * tie.codes + code] ?? 0), -rate);
      }
      limit(sum - people, together);
    }
    return room;
  }
}
