import type { components } from '../client/schema';

interface Typed {
  readonly given: string;
  readonly family: string;
  readonly year: string;
  readonly document: string;
}

/** Shorter is no number of a document. */
const SHORTEST_NUMBER = 4;

/** Whom one looks for, as the api asks it: a name with a birth year, or the number of a document. */
export function wishIn({
  given,
  family,
  year,
  document,
}: Typed): components['schemas']['PersonSearchBody'] | undefined {
  const number = document.trim();
  const name = {
    ...(given.trim() !== '' && { given: given.trim() }),
    ...(family.trim() !== '' && { family: family.trim() }),
  };
  const isNamed = Object.keys(name).length > 0 && /^\d{4}$/.test(year.trim());
  const isNumbered = number.length >= SHORTEST_NUMBER;
  if (!isNamed && !isNumbered) return undefined;
  return {
    ...(isNamed && { name, birthYear: Number(year), within: 1 }),
    ...(isNumbered && { documentNumber: number }),
  };
}
