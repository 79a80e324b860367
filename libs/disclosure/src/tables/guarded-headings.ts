import type { Heading } from './published-table';

/** How finely two tables are put together; what is coarser has fewer cells. */
export type Fineness = 'differences' | 'atoms';

/**
 * The lines along one axis that the headings of two tables tell apart together: their own; what two of them share
 * (ages 20–24 of 20–39 and under 25); what is left of one when another lies in it (everybody but the filtered); and
 * the atoms, which are people whom no heading of the two tells apart.
 */
export function headingsTogether(
  one: readonly Heading[],
  other: readonly Heading[],
  fineness: Fineness,
): Heading[] {
  const found = new Map<string, Heading>();
  const add = (id: string, classes: readonly number[]): void => {
    const key = classes.join();
    if (classes.length > 0 && !found.has(key)) found.set(key, { id, classes });
  };
  const both = [...one, ...other].map(({ id, classes }) => ({ id, classes: ascending(classes) }));
  for (const { id, classes } of both) add(id, classes);
  if (fineness === 'differences') addDifferences(one, other, add);
  for (const { id, classes } of atomsOf(both)) add(id, classes);
  return [...found.values()];
}

function addDifferences(
  one: readonly Heading[],
  other: readonly Heading[],
  add: (id: string, classes: readonly number[]) => void,
): void {
  const keysOfOne = new Set(one.map(keyOf));
  const keysOfOther = new Set(other.map(keyOf));
  for (const left of one)
    for (const right of other) {
      // Where both tables have both lines, subtracting them is done within one table, and the atoms show it.
      if (keysOfOther.has(keyOf(left)) && keysOfOne.has(keyOf(right))) continue;
      const [inLeft, inRight] = [new Set(left.classes), new Set(right.classes)];
      const shared = ascending(left.classes).filter((place) => inRight.has(place));
      add(`${left.id}∩${right.id}`, shared);
      if (shared.length === inRight.size)
        add(
          `${left.id}∖${right.id}`,
          ascending(left.classes).filter((place) => !inRight.has(place)),
        );
      if (shared.length === inLeft.size)
        add(
          `${right.id}∖${left.id}`,
          ascending(right.classes).filter((place) => !inLeft.has(place)),
        );
    }
}

/** The classes that some heading holds, put together where every heading holds all or none of them. */
export function atomsOf(headings: readonly Heading[]): Heading[] {
  const signatures = new Map<number, number[]>();
  headings.forEach(({ classes }, line) => {
    for (const place of new Set(classes)) signatures.set(place, [...(signatures.get(place) ?? []), line]);
  });
  const atoms = new Map<string, { lines: number[]; classes: number[] }>();
  for (const [place, lines] of [...signatures].sort(([left], [right]) => left - right)) {
    const atom = atoms.get(lines.join()) ?? { lines, classes: [] };
    atom.classes.push(place);
    atoms.set(lines.join(), atom);
  }
  return [...atoms.values()].map(({ lines, classes }) => ({
    id: lines.map((line) => headings[line]?.id ?? '').join('∩'),
    classes,
  }));
}

export const keyOf = ({ classes }: Heading): string => ascending(classes).join();

export const ascending = (classes: readonly number[]): number[] =>
  [...new Set(classes)].sort((left, right) => left - right);
