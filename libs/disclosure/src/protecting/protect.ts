import type { Solver } from '../solver';
import { cellsOf } from '../tables/published-table';
import { chosen, thinned } from './choosing/choose';
import { type Cover, type Need, needsOf, signOf } from './choosing/cover';
import { Pace } from './pace';
import { Proof } from './proving/proof';
import type { Hiding, Protected, ProtectLimits } from './protected';
import { Seeker } from './choosing/seeker';
import { type Publication, type Situation, situationOf } from './situation/situation';
import type { Seek } from './choosing/try-to-show';
import { unmetNeeds } from './choosing/unmet-needs';
import { untilAborted } from './until-aborted';
import { holds } from './situation/witness';

/** Up to so many cells, and unknowns, everything is weighed at once; above it, the neighbourhood of each target. */
const SMALL = { cells: 1500, unknowns: 700 };
const NEIGHBOURHOOD = 260;
/** For the choice of fewest people among those of as few cells. */
const SECONDS_FOR_PEOPLE = 5;
/** Shares of the time that are over when the next step begins. */
const SHARES = { exchanges: 0.25, cuts: 0.4, solver: 0.7 };

/**
 * Decides which cells are hidden besides those that must be, so that whoever reads all that is left, and all that was
 * published before, must find possible of every guarded count what must stay possible. For each of them there are
 * whole people in hand that show it; they are gone through again at the end.
 */
export async function protect(
  publication: Publication,
  ownSolver: Solver,
  limits: ProtectLimits,
): Promise<Protected> {
  limits.abort?.throwIfAborted();
  const solver = untilAborted(ownSolver, limits.abort);
  const pace = new Pace(limits.seconds, limits.abort);
  const situation = situationOf(publication);
  const needs = needsOf(situation);
  const seeker = new Seeker(situation, solver, pace);
  const proof = new Proof(situation, solver, pace, needs);
  let told = -1;
  // The steps end where they end: what was told is not taken back.
  const tell = (share: number): void => {
    if (share <= told) return;
    told = share;
    limits.onProgress?.(share);
  };
  try {
    tell(0);
    const first = await chosen(situation, needs, seeker.exchanges);
    const failed = await unmetNeeds(situation, first.cover, first.unmet, seeker, pace);
    if (failed !== undefined) {
      const { place } = situation.targets[failed.need >> 1] ?? NOWHERE;
      return { kind: 'impossible', place, because: failed.because, seconds: pace.spent };
    }
    await proof.begin(publication.shapes);
    const cover = await improved(first.cover, {
      situation,
      needs,
      seeker,
      proof,
      pace,
      limits,
      tell,
    });
    return result(publication, situation, needs, cover, proof.atLeast, pace);
  } finally {
    await seeker.forget();
    await proof.close();
  }
}

interface Work {
  readonly situation: Situation;
  readonly needs: readonly Need[];
  readonly seeker: Seeker;
  readonly proof: Proof;
  readonly pace: Pace;
  readonly limits: ProtectLimits;
  readonly tell: (share: number) => void;
}

async function improved(first: Cover, work: Work): Promise<Cover> {
  const { situation, needs, seeker, proof, pace, limits, tell } = work;
  const isSmall = situation.open <= SMALL.cells && situation.unknowns.truth.length <= SMALL.unknowns;
  const until = (share: number): number => limits.seconds * share;
  let best = first;
  const isBest = (): boolean => gapOf(best.cells, proof.atLeast) <= (limits.closeEnough ?? 0);
  const attempt = async (seek: Seek, share: number): Promise<void> => {
    if (isBest() || pace.spent >= until(share)) return;
    const { cover, unmet } = await chosen(situation, needs, seek, proof.shares);
    // What exchanges did not find is taken over as it was found.
    for (const need of unmet) {
      const witness = first.witnesses[need];
      if (witness === undefined) return;
      cover.add(need, witness);
    }
    await thinned(cover, situation, seek, pace, { until: until(share) });
    if (cover.cost < best.cost) best = cover;
  };
  await attempt(seeker.exchanges, SHARES.exchanges);
  tell(SHARES.exchanges);
  if (isSmall && !isBest()) {
    await proof.refine(until(SHARES.cuts) - pace.spent);
    await attempt(seeker.among(situation.unknowns.truth.length), SHARES.solver);
  }
  if (!isBest()) {
    const seek = seeker.among(isSmall ? situation.unknowns.truth.length : NEIGHBOURHOOD);
    const last = isSmall ? SHARES.solver : 1;
    const onTried = (): void => tell(Math.min(last, pace.spent / limits.seconds));
    await thinned(best, situation, seek, pace, { until: until(last), order: 'least-needed', onTried });
  }
  if (isSmall && !isBest()) best = await proof.settle(best, seeker, 'cells', pace.left);
  tell(SHARES.solver);
  const isProved = best.cells <= proof.atLeast;
  if (isSmall && isProved && limits.closeEnough === undefined)
    best = await proof.settle(best, seeker, 'people', SECONDS_FOR_PEOPLE);
  return best;
}

function result(
  { shapes }: Publication,
  situation: Situation,
  needs: readonly Need[],
  cover: Cover,
  atLeast: number,
  pace: Pace,
): Hiding {
  for (const need of needs) {
    const target = situation.targets[need >> 1];
    const witness = cover.witnesses[need];
    if (
      target === undefined ||
      witness === undefined ||
      !holds(situation, target, signOf(need), witness.changes, (cell) => cover.isHidden(cell))
    )
      throw new Error('The choice of hidden cells does not hold; nothing of it may be published.');
  }
  let people = 0;
  for (let cell = 0; cell < situation.open; cell += 1)
    if (cover.isHidden(cell)) people += situation.values[cell] ?? 0;
  const { cells } = cover;
  return {
    kind: 'protected',
    hidden: shapes.map((shape, place) => {
      const start = situation.sheets[place]?.first ?? 0;
      return Uint8Array.from({ length: cellsOf(shape) }, (_, cell) => (cover.isHidden(start + cell) ? 1 : 0));
    }),
    cost: { cells, people },
    atLeast: Math.min(atLeast, cells),
    gap: gapOf(cells, atLeast),
    seconds: pace.spent,
  };
}

const gapOf = (cells: number, atLeast: number): number =>
  cells === 0 ? 0 : Math.max(0, (cells - atLeast) / cells);

const NOWHERE = { place: { shape: { id: '', parts: [], having: null }, cell: 0 } };
