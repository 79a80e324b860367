import type { Mechanism, MechanismFault } from '@panoh/mechanisms';
import { SPECIMEN, specimen } from './specimen-mechanism';

/** A mistake put into the specimen: `find` stands once in it and becomes `put`. */
export interface PlantedFault {
  readonly find: string;
  readonly put: string;
  readonly code: MechanismFault['code'];
  /** Text of the edited specimen on the line that must be named; by default the first line of `put`. */
  readonly at?: string;
}

/** The check finds nothing in the specimen, and this mistake under its code and on its line. */
export function expectFound(
  check: (mechanism: Mechanism) => MechanismFault[],
  { find, put, code, at }: PlantedFault,
): void {
  if (SPECIMEN.split(find).length !== 2) throw new Error(`"${find}" must stand exactly once in the specimen`);
  const edited = SPECIMEN.replace(find, () => put);
  const marker = at ?? put.trim().split('\n')[0] ?? '';
  if (!edited.includes(marker)) throw new Error(`"${marker}" does not stand in the edited specimen`);
  const line = edited.slice(0, edited.indexOf(marker)).split('\n').length;
  expect(check(specimen())).toEqual([]);
  const found = check(specimen(() => edited)).map((fault) => ({ code: fault.code, line: fault.line }));
  expect(found).toContainEqual({ code, line });
}
