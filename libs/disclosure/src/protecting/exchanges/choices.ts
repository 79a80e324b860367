import { linesApart } from '../situation/sheets';
import type { Situation, Target } from '../situation/situation';

/** Of one direction: the classes an exchange may have there, one, or two that change places. */
export interface Choice {
  readonly direction: number;
  /** The second is −1 where the direction has one class only. */
  readonly pairs: readonly (readonly [number, number])[];
}

/** More exchanges than this are not tried for one step of one witness. */
const MOST = 30_000;
/** Groups that people may be taken from. */
const BASES = 24;

/** What there is to choose from for a target: everything, or where that is too much, what promises most. */
export class Choices {
  private readonly outside = new WeakMap<Target, (readonly number[])[]>();
  private readonly made = new WeakMap<Target, readonly Choice[]>();
  /** By block, direction and class: how many people. */
  private readonly people: readonly (readonly Float64Array[])[];

  /** By block: groups that hold people. */
  private readonly held: readonly (readonly {
    readonly local: number;
    readonly classes: readonly number[];
  }[])[];

  constructor(private readonly situation: Situation) {
    const { blocks, truth } = situation.unknowns;
    this.held = blocks.map(({ first, size, sizes, strides }) => {
      const found: { local: number; classes: readonly number[] }[] = [];
      for (let local = 0; local < size; local += 1)
        if ((truth[first + local] ?? 0) > 0)
          found.push({
            local,
            classes: sizes.map((one, direction) => Math.floor(local / (strides[direction] ?? 1)) % one),
          });
      return found;
    });
    this.people = blocks.map(({ first, size, sizes, strides }) => {
      const sums = sizes.map((one) => new Float64Array(one));
      for (let local = 0; local < size; local += 1) {
        const number = truth[first + local] ?? 0;
        if (number === 0) continue;
        for (const [direction, sum] of sums.entries()) {
          const own = Math.floor(local / (strides[direction] ?? 1)) % (sizes[direction] ?? 1);
          sum[own] = (sum[own] ?? 0) + number;
        }
      }
      return sums;
    });
  }

  of(target: Target): readonly Choice[] {
    const known = this.made.get(target);
    if (known !== undefined) return known;
    const choices = within(
      MOST,
      target.classes.map((_, direction) => this.inDirection(target, direction)),
    );
    this.made.set(target, choices);
    return choices;
  }

  /** Whether all there is to choose from can be tried. */
  isFew({ classes, inside }: Target): boolean {
    return (
      classes.reduce((all, own, at) => all * own.length * (1 + (inside[at]?.length ?? 0) - own.length), 1) <=
      MOST
    );
  }

  /** For fewer people only those can go that are there: by group that holds any, with whom they could change places. */
  fromWithin(target: Target): (readonly Choice[])[] {
    return this.groups(target, 0).map(({ classes }) =>
      within(
        MOST / BASES,
        classes.map((one, direction) => ({
          direction,
          pairs: [[one, -1], ...this.partners(target, direction).map((other) => [one, other] as const)],
        })),
      ),
    );
  }

  /**
   * For more people somebody must come who differs from the target in one direction: by such group. Where the target
   * is everybody, they come from nowhere.
   */
  fromBeside(target: Target): (readonly Choice[])[] {
    const alone = this.groups(target, 0).slice(0, 1);
    const beside = this.groups(target, 1).map(({ classes, missed }) =>
      within(
        MOST / BASES,
        classes.map((one, direction): Choice => {
          const own = target.classes[direction] ?? [];
          if (direction === missed) return { direction, pairs: own.map((inside) => [inside, one]) };
          const others = this.partners(target, direction);
          return { direction, pairs: [[one, -1], ...others.map((other) => [one, other] as const)] };
        }),
      ),
    );
    return [
      ...beside,
      ...alone.map(({ classes }) =>
        classes.map((one, direction): Choice => ({ direction, pairs: [[one, -1]] })),
      ),
    ];
  }

  /** Groups that hold people and differ from the target in so many directions; those with the most people first. */
  private groups(
    { block, inside }: Target,
    misses: number,
  ): { readonly classes: readonly number[]; readonly missed: number; readonly people: number }[] {
    const own = this.situation.unknowns.blocks[block];
    const found: { classes: readonly number[]; missed: number; people: number }[] = [];
    for (const { classes, local } of this.held[block] ?? []) {
      let missed = -1;
      let count = 0;
      for (let direction = 0; direction < classes.length && count <= misses; direction += 1)
        if (inside[direction]?.[classes[direction] ?? 0] !== 1) {
          missed = direction;
          count += 1;
        }
      if (count !== misses) continue;
      found.push({ classes, missed, people: this.situation.unknowns.truth[(own?.first ?? 0) + local] ?? 0 });
    }
    return found.sort((one, other) => other.people - one.people).slice(0, BASES);
  }

  /** Classes outside the target, those with the most people first. */
  private partners(target: Target, direction: number): readonly number[] {
    const known = this.outside.get(target) ?? [];
    this.outside.set(target, known);
    return (known[direction] ??= this.ranked(target, direction));
  }

  private ranked({ block, inside }: Target, direction: number): readonly number[] {
    const marks = inside[direction] ?? new Uint8Array(0);
    const people = this.people[block]?.[direction] ?? new Float64Array(0);
    return Array.from(marks, (_mark, one) => one)
      .filter((one) => marks[one] !== 1)
      .sort((one, other) => (people[other] ?? 0) - (people[one] ?? 0) || one - other);
  }

  private inDirection({ block, classes, inside }: Target, direction: number): Choice {
    const own = classes[direction] ?? [];
    const marks = inside[direction] ?? new Uint8Array(0);
    const people = this.people[block]?.[direction] ?? new Float64Array(0);
    const ranked = (list: readonly number[]): number[] =>
      [...list].sort((one, other) => (people[other] ?? 0) - (people[one] ?? 0) || one - other);
    const others = Array.from(marks, (_, one) => one).filter((one) => marks[one] !== 1);
    const sheets = this.situation.sheetsOf[block] ?? [];
    const seen = (one: number, other: number): number =>
      sheets.filter((sheet) => linesApart(sheet, direction, marks.length, one, other).length > 0).length;
    const inTurn = ranked(own);
    // Alone, then with those few tables tell apart and many people are in: by turns of the classes of the target.
    const partners = inTurn.map((one) =>
      ranked(others)
        .map((other) => ({ other, tables: seen(one, other) }))
        .sort((left, right) => left.tables - right.tables)
        .map(({ other }) => [one, other] as const),
    );
    const turns = others.flatMap((_, turn) => partners.flatMap((list) => list.slice(turn, turn + 1)));
    const alone = inTurn.map((one) => [one, -1] as const);
    const length = Math.max(alone.length, turns.length);
    const pairs = Array.from({ length }).flatMap((_, turn) =>
      [alone[turn], turns[turn]].filter((pair) => pair !== undefined),
    );
    return { direction, pairs };
  }
}

/** Shortened until there are not too many; fewest first, so that the longest is gone through innermost. */
function within(most: number, choices: Choice[]): readonly Choice[] {
  const kept = [...choices];
  const count = (): number => kept.reduce((all, { pairs }) => all * pairs.length, 1);
  while (count() > most) {
    const longest = kept.reduce((one, other) => (other.pairs.length > one.pairs.length ? other : one));
    if (longest.pairs.length < 3) break;
    const pairs = longest.pairs.slice(0, Math.max(2, Math.floor(longest.pairs.length * 0.8)));
    kept[kept.indexOf(longest)] = { direction: longest.direction, pairs };
  }
  return kept.sort((one, other) => one.pairs.length - other.pairs.length);
}
