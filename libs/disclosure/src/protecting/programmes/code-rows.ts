import type { Situation } from '../situation/situation';

/** A sum of changes that must not fall below minus its slack. */
export interface CodeRow {
  readonly entries: readonly (readonly [unknown: number, sign: 1 | -1])[];
  readonly slack: number;
}

/**
 * Codes fit people: nobody has a code without being among the people, and whoever has any has one of them.
 * @param mayChange only rows of unknowns that may, and only these in them
 */
export function* codeRows(
  { unknowns: { blocks, ties, truth } }: Situation,
  mayChange: (unknown: number) => boolean,
): Generator<CodeRow> {
  const size = blocks[0]?.size ?? 0;
  for (const { block, codes, any, groupOf, people } of ties) {
    const first = blocks[block]?.first ?? 0;
    const members = new Map<number, number[]>();
    for (let unknown = 0; unknown < size; unknown += 1) {
      if (!mayChange(unknown)) continue;
      const group = groupOf[unknown] ?? 0;
      const own = members.get(group);
      if (own === undefined) members.set(group, [unknown]);
      else own.push(unknown);
    }
    for (const [group, has] of any.entries()) {
      const ofPeople = members.get(group) ?? [];
      const ofCodes = Array.from({ length: codes }, (_, code) => first + group * codes + code);
      const free = ofCodes.filter(mayChange);
      if (has !== 1) {
        for (const unknown of free) yield { entries: [[unknown, -1]], slack: 0 };
        continue;
      }
      if (free.length === 0 && ofPeople.length === 0) continue;
      const inGroup = people[group] ?? 0;
      for (const unknown of ofCodes)
        yield {
          entries: [
            ...ofPeople.map((one) => [one, 1] as const),
            ...(mayChange(unknown) ? [[unknown, -1] as const] : []),
          ],
          slack: inGroup - (truth[unknown] ?? 0),
        };
      yield {
        entries: [...ofPeople.map((one) => [one, -1] as const), ...free.map((one) => [one, 1] as const)],
        slack: ofCodes.reduce((sum, unknown) => sum + (truth[unknown] ?? 0), 0) - inGroup,
      };
    }
  }
}
