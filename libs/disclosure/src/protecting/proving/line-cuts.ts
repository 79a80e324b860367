import type { TableShape } from '../../tables/published-table';
import { signOf } from '../choosing/cover';
import type { Need } from '../choosing/cover';
import type { Situation } from '../situation/situation';
import { wanted } from '../situation/witness';
import { type Cut, cutOf } from './cuts';

/** In one direction of a table: a heading whose people are those of these other headings, each once. */
interface Sum {
  readonly total: number;
  readonly parts: readonly number[];
}

/**
 * What every line that adds up says by itself: where a hidden part may rise, the total must be hidden or other parts
 * able to fall, and so on. Quickly written down for tables of any size, and far from all that is true.
 */
export function lineCuts(situation: Situation, shapes: readonly TableShape[], needs: readonly Need[]): Cut[] {
  const { targets, sheets, values, must } = situation;
  const sumsOf = new Map(shapes.map((shape) => [shape, sumsOfParts(shape)]));
  const seen = new Set<string>();
  const cuts: Cut[] = [];
  for (const need of needs) {
    const target = targets[need >> 1];
    const place = shapes.indexOf(target?.place.shape as TableShape);
    const sheet = sheets[place];
    if (target === undefined || sheet === undefined) continue;
    const { shape, cell } = target.place;
    const sign = signOf(need);
    const amount = wanted(target, sign);
    const worthOf = (other: number, rises: boolean): number =>
      rises ? amount : Math.min(amount, values[sheet.first + other] ?? 0);
    for (const { step, size, sums } of sumsOf.get(shape) ?? []) {
      const own = Math.floor(cell / step) % size;
      const at = (heading: number): number => cell + (heading - own) * step;
      for (const { total, parts } of sums) {
        if (own !== total && !parts.includes(own)) continue;
        const worth = new Map<number, number>();
        if (own === total)
          for (const part of parts) worth.set(sheet.first + at(part), worthOf(at(part), sign === 1));
        else {
          worth.set(sheet.first + at(total), worthOf(at(total), sign === 1));
          for (const part of parts)
            if (part !== own) worth.set(sheet.first + at(part), worthOf(at(part), sign === -1));
        }
        const cut = cutOf(worth, amount, (one) => must[one] === 1);
        const key = cut && `${cut.cells.join()}|${cut.worth.join()}`;
        if (cut === undefined || key === undefined || seen.has(key)) continue;
        seen.add(key);
        cuts.push(cut);
      }
    }
  }
  return cuts;
}

function sumsOfParts({ parts, having }: TableShape): { step: number; size: number; sums: readonly Sum[] }[] {
  return parts.map(({ headings }, at) => ({
    step: parts.slice(at + 1).reduce((all, part) => all * part.headings.length, having?.codes.length ?? 1),
    size: headings.length,
    sums: headings.flatMap(({ classes }, total) => {
      const whole = new Set(classes);
      const inner = headings
        .map((heading, place) => ({ place, own: heading.classes }))
        .filter(
          ({ own, place }) =>
            place !== total &&
            own.length > 0 &&
            own.length < whole.size &&
            own.every((one) => whole.has(one)),
        );
      const found = [1, -1].flatMap((order): number[][] => {
        const left = new Set(whole);
        const chosen: number[] = [];
        for (const { place, own } of [...inner].sort(
          (one, other) => order * (one.own.length - other.own.length),
        )) {
          if (!own.every((one) => left.has(one))) continue;
          for (const one of own) left.delete(one);
          chosen.push(place);
        }
        return left.size === 0 ? [chosen.sort((one, other) => one - other)] : [];
      });
      const different = new Map(found.map((chosen) => [chosen.join(), chosen]));
      return [...different.values()].map((chosen): Sum => ({ total, parts: chosen }));
    }),
  }));
}
