import { Problem } from '../talk/problem';

/**
 * Acts on one after the other: what fails holds nothing up that stands behind it. Only where nobody is signed in any
 * more all the others would fail alike.
 * @returns the first problem
 */
export async function eachOnItsOwn<One>(
  all: readonly One[],
  act: (one: One, place: number) => Promise<void>,
): Promise<Problem | undefined> {
  let first: Problem | undefined;
  for (const [place, one] of all.entries())
    try {
      await act(one, place);
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault;
      first ??= fault;
      if (fault.isSignedOut) break;
    }
  return first;
}
