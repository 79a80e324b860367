import type { Knowledge } from './knowledge';
import type { Relations } from './relations';

/** A change of the truth by whole numbers, unknown by unknown. */
export interface Move {
  readonly unknowns: Int32Array;
  readonly amounts: Int32Array;
}

/** How often a move can be made from the truth on, forwards and backwards, and everything printed stays as it is. */
export interface Reach {
  readonly forwards: number;
  readonly backwards: number;
}

const NEVER: Reach = { forwards: 0, backwards: 0 };
/** Where nothing printed limits a move. */
const OFTEN = 1_000_000;

/**
 * Looks at a move by adding up whole numbers over the tables as they were printed. No solver is asked and none of the
 * equations it was given are used: what passes here is possible, whoever found it.
 */
export class Examiner {
  private readonly changes: readonly Int32Array[];
  private readonly isVisible: readonly Uint8Array[];
  private readonly ofTies: readonly Int32Array[];
  private readonly ofGroups: readonly Int32Array[];
  private readonly ofCodes: readonly Int32Array[];

  constructor(
    private readonly knowledge: Knowledge,
    visible: readonly (readonly (number | null)[])[],
  ) {
    this.changes = knowledge.relations.map(({ layout }) => new Int32Array(layout.cells));
    this.isVisible = visible.map((values) => Uint8Array.from(values, (value) => (value === null ? 0 : 1)));
    this.ofTies = knowledge.ties.map(({ groups }) => new Int32Array(groups));
    this.ofGroups = knowledge.links.map(({ any }) => new Int32Array(any.length));
    this.ofCodes = knowledge.links.map(({ any, codes }) => new Int32Array(any.length * codes));
  }

  reachOf(move: Move): Reach {
    if (move.unknowns.length === 0 || move.amounts.some((amount) => !Number.isInteger(amount))) return NEVER;
    if (this.knowledge.relations.some((relation, table) => !this.isUnseen(relation, table, move)))
      return NEVER;
    if (this.knowledge.ties.some((_, tie) => !this.isAgreed(tie, move))) return NEVER;
    const reach = { forwards: OFTEN, backwards: OFTEN };
    const limit = (stock: number, change: number): void => {
      if (change < 0) reach.forwards = Math.min(reach.forwards, Math.floor(stock / -change));
      if (change > 0) reach.backwards = Math.min(reach.backwards, Math.floor(stock / change));
    };
    for (const { truth, first } of this.knowledge.spaces)
      move.unknowns.forEach((unknown, at) => {
        const count = truth[unknown - first];
        if (count !== undefined) limit(count, move.amounts[at] ?? 0);
      });
    this.knowledge.links.forEach((_, link) => this.limitByCodes(link, move, limit));
    return reach;
  }

  private isUnseen({ layout }: Relations, table: number, { unknowns, amounts }: Move): boolean {
    const changes = this.changes[table] ?? new Int32Array(0);
    const visible = this.isVisible[table] ?? new Uint8Array(0);
    const { first, truth } = layout.space;
    const touched: number[] = [];
    unknowns.forEach((unknown, at) => {
      if (unknown < first || unknown >= first + truth.length) return;
      for (const cell of layout.holding(unknown - first)) {
        changes[cell] = (changes[cell] ?? 0) + (amounts[at] ?? 0);
        touched.push(cell);
      }
    });
    const isUnseen = touched.every((cell) => visible[cell] === 0 || changes[cell] === 0);
    for (const cell of touched) changes[cell] = 0;
    return isUnseen;
  }

  /** Whether two spaces that count the same people still do. */
  private isAgreed(tie: number, { unknowns, amounts }: Move): boolean {
    const changes = this.ofTies[tie] ?? new Int32Array(0);
    const touched: number[] = [];
    for (const [side, { place, groups }] of (this.knowledge.ties[tie]?.sides ?? []).entries()) {
      const first = this.knowledge.spaces[place]?.first ?? 0;
      unknowns.forEach((unknown, at) => {
        const group = groups[unknown - first];
        if (group === undefined) return;
        changes[group] = (changes[group] ?? 0) + (side === 0 ? 1 : -1) * (amounts[at] ?? 0);
        touched.push(group);
      });
    }
    const isAgreed = touched.every((group) => changes[group] === 0);
    for (const group of touched) changes[group] = 0;
    return isAgreed;
  }

  /** Nobody has a code who is not there, and everybody who has any has one. */
  private limitByCodes(link: number, move: Move, limit: (stock: number, change: number) => void): void {
    const about = this.knowledge.links[link];
    const space = this.knowledge.spaces[about?.place ?? -1];
    const ofGroups = this.ofGroups[link];
    const ofCodes = this.ofCodes[link];
    if (about === undefined || space === undefined || ofGroups === undefined || ofCodes === undefined) return;
    const home = this.knowledge.spaces[about.home]?.first ?? 0;
    const touched = new Set<number>();
    move.unknowns.forEach((unknown, at) => {
      const amount = move.amounts[at] ?? 0;
      const group = about.groups[unknown - home];
      if (group !== undefined) {
        touched.add(group);
        ofGroups[group] = (ofGroups[group] ?? 0) + amount;
      }
      const local = unknown - space.first;
      if (local < 0 || local >= ofCodes.length) return;
      touched.add(Math.floor(local / about.codes));
      ofCodes[local] = (ofCodes[local] ?? 0) + amount;
    });
    for (const group of touched) {
      const change = ofGroups[group] ?? 0;
      const people = about.people[group] ?? 0;
      let sum = 0;
      let changeOfSum = 0;
      for (let code = group * about.codes; code < (group + 1) * about.codes; code += 1) {
        const count = space.truth[code] ?? 0;
        const own = ofCodes[code] ?? 0;
        // Where nobody can have a code a change of codes is none that can be made.
        if (about.any[group] === 1) limit(people - count, change - own);
        else if (own !== 0) limit(0, own);
        if (about.any[group] !== 1 && own !== 0) limit(0, -own);
        sum += count;
        changeOfSum += own;
        ofCodes[code] = 0;
      }
      if (about.any[group] === 1) limit(sum - people, changeOfSum - change);
      ofGroups[group] = 0;
    }
  }
}
