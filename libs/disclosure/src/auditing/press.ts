import type { Solver } from '../solver';
import { type Credit, creditIn } from './credit';
import { type Concern, concernsByColumn, type Field, openPressure, partOf } from './field';
import { Neighbourhoods } from './neighbourhood';
import type { Pressure, Pushed } from './pressure';
import type { Standing } from './standing';
import type { Watch } from './watch';

/** Most counts find their room among so many columns nearby, and a small programme is solved in no time. */
const NEARBY = 240;
/** Where a solution that is not whole shows the place, so many columns around it are looked at. */
const MOST_GUIDED = 1200;
/** Other costs lead to other corners, and some of these are whole. */
const SHAKES = 8;
const MOST_ROUNDS = 6;
/** Fewer are pushed one by one. */
const FEWEST_TOGETHER = 4;
/** A round that proves a smaller share of what is open is the last one. */
const WORTH_ANOTHER = 0.05;
/** Pushes in one programme: each makes it larger, the whole most of all, and opening it again costs as well. */
const BATCH = { part: 200, all: 8 };
/** Of one question, by whether it is asked of the whole or of a part. */
const SECONDS = { part: 5, wholeNumbersInPart: 10, all: 120, wholeNumbersInAll: 60 };

/** Finds for each count a set of whole numbers that fits all that is printed and brings it where it must be able to be. */
export async function press(field: Field, solver: Solver, watch: Watch, tell: () => void): Promise<void> {
  const places = { near: new Neighbourhoods(field.equations), byColumn: concernsByColumn(field) };
  if (field.unknowns.length > NEARBY * 1.5)
    for (const { standing, columns } of field.concerns) {
      if (watch.isOver()) return;
      if (!standing.isOpen()) continue;
      const part = partOf(field, places.byColumn, places.near.around(columns, NEARBY));
      await pressPart(part, standing, solver, watch);
      tell();
    }
  const notWhole: { readonly concern: Concern; readonly changes: Float64Array }[] = [];
  for (let open = openOf(field.concerns); open.length > 0; open = openOf(open.slice(BATCH.all))) {
    if (watch.isOver()) return;
    notWhole.push(...(await pressAll(field, open.slice(0, BATCH.all), solver, watch, tell)));
  }
  for (const { concern, changes } of notWhole) {
    if (watch.isOver()) return;
    await pressInWholeNumbers(field, places, concern, changes, solver, watch);
    tell();
  }
}

interface Places {
  readonly near: Neighbourhoods;
  readonly byColumn: readonly (readonly number[])[];
}

const openOf = (concerns: readonly Concern[]): Concern[] =>
  concerns.filter(({ standing }) => standing.isOpen());

async function pressPart(part: Field, seed: Standing, solver: Solver, watch: Watch): Promise<void> {
  const asked = part.concerns
    .filter(({ standing }) => standing === seed || standing.pieces.length === 1)
    .slice(0, BATCH.part);
  const credit = creditIn(part);
  const pressure = await openPressure(part, asked, solver, 'changes');
  try {
    await pressTogether(asked, pressure, watch, credit);
    const push = asked.findIndex(({ standing }) => standing === seed);
    if (push >= 0 && seed.isOpen()) await pressOne(part, seed, pressure, push, watch, credit);
  } finally {
    await pressure.close();
  }
}

/** What the whole field allows. Those of which it does not say that in whole numbers, and what would have to move. */
async function pressAll(
  field: Field,
  batch: readonly Concern[],
  solver: Solver,
  watch: Watch,
  tell: () => void,
): Promise<{ readonly concern: Concern; readonly changes: Float64Array }[]> {
  const credit = creditIn(field);
  const notWhole: { readonly concern: Concern; readonly changes: Float64Array }[] = [];
  const pressure = await openPressure(field, batch, solver, 'freedom');
  try {
    for (const [push, concern] of batch.entries()) {
      const { standing } = concern;
      if (watch.isOver() || !standing.isOpen()) continue;
      let changes = await pressOne(field, standing, pressure, push, watch, credit);
      for (let shake = 1; shake <= SHAKES && isUnsettled(field, standing) && !watch.isOver(); shake += 1)
        changes = await pressOne(field, standing, pressure, push, watch, credit, shake);
      if (isUnsettled(field, standing)) notWhole.push({ concern, changes });
      tell();
    }
  } finally {
    await pressure.close();
  }
  return notWhole;
}

/** Open, and this field may still give more than it was seen to. */
const isUnsettled = ({ number }: Field, standing: Standing): boolean =>
  standing.isOpen() && standing.seenIn(number) < standing.limitIn(number);

/** Finds only what is impossible even in numbers that are not whole: enough to see what opens a count. */
export async function refute(field: Field, solver: Solver, watch: Watch): Promise<void> {
  for (let open = openOf(field.concerns); open.length > 0; open = openOf(open.slice(BATCH.all))) {
    const pressure = await openPressure(field, open.slice(0, BATCH.all), solver, 'freedom');
    const credit = creditIn(field);
    try {
      for (const [push, { standing }] of open.slice(0, BATCH.all).entries()) {
        if (watch.isOver()) return;
        if (standing.isOpen()) await pressOne(field, standing, pressure, push, watch, credit);
      }
    } finally {
      await pressure.close();
    }
  }
}

/** Half of them up or down and half of them left alone: not all cells of a row can move the same way. */
async function pressTogether(
  asked: readonly Concern[],
  pressure: Pressure,
  watch: Watch,
  credit: Credit,
): Promise<void> {
  const random = generator();
  let open = openOf(asked).length;
  for (let round = 0; round < MOST_ROUNDS && open >= FEWEST_TOGETHER && !watch.isOver(); round += 1) {
    credit(await pressure.together(choose(asked, random), Math.min(SECONDS.part, watch.left)));
    const left = openOf(asked).length;
    if (round > 0 && open - left < open * WORTH_ANOTHER) return;
    open = left;
  }
}

function choose(asked: readonly Concern[], random: () => number): number[] {
  const sides = new Map<unknown, number>();
  return asked.flatMap(({ standing }, push) => {
    const { target, direction } = standing;
    const side = sides.get(target) ?? (random() < 0.5 ? 1 : -1);
    sides.set(target, side);
    return standing.isOpen() && side === direction ? [push] : [];
  });
}

/** What it moved, whether in whole numbers or not. */
async function pressOne(
  { number, isWhole }: Field,
  standing: Standing,
  pressure: Pressure,
  push: number,
  watch: Watch,
  credit: Credit,
  shake = 0,
): Promise<Float64Array> {
  const seconds = (): number => Math.min(isWhole ? SECONDS.all : SECONDS.part, watch.left);
  if (standing.pieces.length === 1) {
    const forced = await pressure.force(push, standing.need, seconds(), shake);
    credit(forced);
    if (isWhole && forced.solution.status === 'infeasible') standing.cannotPass(number, standing.need - 1);
    return forced.changes;
  }
  // Of a count in several components each gives what it can.
  const cheap = await pressure.alone(push, 'changes-cost', seconds());
  credit(cheap);
  if (standing.isProved() || !isWhole) return cheap.changes;
  const pushed = await pressure.alone(push, 'nothing-costs', seconds());
  credit(pushed);
  learn(standing, number, pushed);
  return pushed.changes;
}

/** Looks for whole numbers where a solution that is not whole moved something, and then everywhere. */
async function pressInWholeNumbers(
  field: Field,
  { near, byColumn }: Places,
  { standing }: Concern,
  changes: Float64Array,
  solver: Solver,
  watch: Watch,
): Promise<void> {
  const moved = Int32Array.from(changes.keys()).filter((column) => Math.abs(changes[column] ?? 0) > 1e-7);
  const size = Math.min(4 * moved.length + 100, MOST_GUIDED);
  const part = partOf(field, byColumn, near.around(moved, size));
  for (const [place, manner] of [
    [part, 'changes'],
    [part, 'changes-in-whole-numbers'],
    [field, 'freedom-in-whole-numbers'],
  ] as const) {
    if (!isUnsettled(field, standing) || watch.isOver()) return;
    const concerns = place.concerns.filter((concern) => concern.standing === standing);
    if (concerns.length === 0) continue;
    const pressure = await openPressure(place, concerns, solver, manner);
    try {
      const seconds = Math.min(
        place.isWhole ? SECONDS.wholeNumbersInAll : SECONDS.wholeNumbersInPart,
        watch.left,
      );
      const pushed =
        place.isWhole || standing.pieces.length > 1
          ? await pressure.alone(0, 'nothing-costs', seconds)
          : await pressure.force(0, standing.need, seconds);
      creditIn(place)(pushed);
      if (place.isWhole) learn(standing, field.number, pushed);
    } finally {
      await pressure.close();
    }
  }
}

/** What a programme in which changes cost nothing says cannot be; where it went as far as needed it says nothing. */
function learn(standing: Standing, component: number, { solution }: Pushed): void {
  const { status, bound } = solution;
  const far = Math.floor(bound + 1e-6);
  if ((status === 'optimal' || status === 'feasible') && far < standing.restIn(component))
    standing.cannotPass(component, far);
}

/** The same numbers in every run: what was proved once is proved again. */
function generator(): () => number {
  let state = 0x9e3779b9;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
