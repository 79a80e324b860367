import { AlikeGroups } from './alike-groups';
import type { QuasiValues } from './k-check';
import { placesFor } from './key-places';

/** Records that are alike in every quasi-identifier. */
export interface AlikeRecords {
  readonly values: QuasiValues;
  readonly size: number;
}

/**
 * Sets values to "not known" until at least k records are alike in every quasi-identifier, in small groups only.
 * Each time the quasi-identifier is given up by which most records of small groups come into a group that is large
 * enough; of equal ones the last. Those named first are kept longest. It does not look for the fewest values.
 * @returns by group, in their order: what its records may say, the very same values where they give nothing up;
 * null where they must stay away
 */
export function suppressGroups(alike: readonly AlikeRecords[], k: number): (QuasiValues | null)[] {
  const steps = suppressionSteps(alike, k);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** The same, step by step: of many groups it takes a second, and whoever has others to answer can do so between. */
export function* suppressionSteps(
  alike: readonly AlikeRecords[],
  k: number,
): Generator<undefined, (QuasiValues | null)[]> {
  const groups = new AlikeGroups(alike);
  for (let small = groups.small(k); ; small = groups.small(k, small)) {
    yield;
    const step = nextStep(small, groups, k);
    if (step === undefined) break;
    for (const group of step.groups) groups.giveUp(group, step.given);
  }
  return alike.map(({ values }, place) => {
    const group = groups.of(place);
    if (groups.sizeOf(group) < k) return null;
    return groups.hasGiven(place) ? groups.valuesOf(group) : values;
  });
}

/** Which groups give which quasi-identifier up. */
interface Step {
  readonly given: number;
  readonly groups: readonly number[];
}

/** Undefined where no small group says anything any more. */
function nextStep(small: readonly number[], groups: AlikeGroups, k: number): Step | undefined {
  let best: (Step & { saved: number }) | undefined;
  for (let given = 0; given < groups.quasiIdentifiers; given++) {
    const saying = small.filter((group) => groups.says(group, given));
    if (saying.length === 0) continue;
    const arriving = placesFor(groups.mostKeys);
    for (const group of saying) {
      const key = groups.keyOf(group, given);
      arriving.set(key, (arriving.get(key) ?? groups.sizeAt(key)) + groups.sizeOf(group));
    }
    const saved = saying.filter((group) => (arriving.get(groups.keyOf(group, given)) ?? 0) >= k);
    const people = saved.reduce((sum, group) => sum + groups.sizeOf(group), 0);
    // Where nobody is saved, all of them have to give it up, and more after it.
    if (best === undefined || people >= best.saved)
      best = { given, groups: saved.length === 0 ? saying : saved, saved: people };
  }
  return best;
}
