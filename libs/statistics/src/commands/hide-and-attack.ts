import { audit, type Breach, protect, type Solver, type Verdict } from '@panoh/disclosure';
import type { Left } from '../data/preparing-order';
import { CannotLeave } from '../domain/cannot-leave';
import type { DisclosurePolicy } from '../domain/policy';
import type { RefusalTable, ReleaseProgress } from '../domain/release-state';
import { costOf, type Hidden, publishedWith, valuesOf } from '../domain/release-values';
import type { WeighedFamily, Weighing } from '../domain/weigh-family';

/** Nobody waits half an hour for the last few numbers: so close to the least possible is enough. */
const CLOSE = 0.1;
/** Of the time there is, what may go into hiding; the rest is the auditor's. */
const SHARE_OF_HIDING = 0.6;
/** Of its time, when whoever ends before it had no more to try. */
const EARLY = 0.9;
/** How many parts are rather hidden than a total of them: a table is read from its totals. */
const WORTH_OF_TOTALS = 4;
/** For saying what would have given the numbers back. */
const EXPLAINING_SECONDS = 30;

export interface HidingMatter extends Weighing {
  readonly weighed: WeighedFamily;
  readonly policy: DisclosurePolicy;
}

/**
 * Hides numbers until the auditor finds none of those that must not be found. A minute is enough for most; what is
 * not proved well enough then is worked on for as long as the policy allows.
 * @throws CannotLeave
 */
export async function hideAndAttack(matter: HidingMatter, solver: Solver, tell: Telling): Promise<Left> {
  const { interactiveSeconds, releaseMinutes } = matter.policy.release;
  const began = performance.now();
  const spent = (): number => (performance.now() - began) / 1_000;
  const remaining = (): number => Math.max(1, releaseMinutes * 60 - spent());
  const made: Attempt[] = [];
  for (const hiding of [interactiveSeconds, Infinity]) {
    const seconds = Math.min(hiding, remaining() * SHARE_OF_HIDING);
    const hidden = await hide(matter, solver, tell, seconds);
    if (hidden === undefined) continue;
    const told = (share: number): void => tell({ stage: 'checking', share });
    const verdict = await attack(matter, hidden.cells, solver, {
      onProgress: told,
      // The second try must have its turn where the first one cannot be decided.
      seconds: hiding === Infinity ? remaining() : remaining() / 2,
    });
    made.push({ ...hidden, verdict });
    if (verdict.safe && (hidden.gap <= CLOSE || hidden.isAll)) break;
  }
  const [best] = made.filter(({ verdict }) => verdict.safe).sort(bySize);
  if (best !== undefined) return left(matter, best, spent());
  throw attacked(matter, made.at(-1)?.verdict);
}

type Telling = (progress: ReleaseProgress) => void;

interface Choice {
  readonly cells: Hidden;
  readonly gap: number;
  /** It came to its end before the time did: more time would find nothing better. */
  readonly isAll: boolean;
}
interface Attempt extends Choice {
  readonly verdict: Verdict;
}

/** @returns undefined where the time was too short to find any way */
async function hide(
  matter: HidingMatter,
  solver: Solver,
  tell: Telling,
  seconds: number,
): Promise<Choice | undefined> {
  const { refinement, counts, weighed } = matter;
  const { earlier, guarded, own } = weighed;
  const told = (share: number): void => tell({ stage: 'hiding', share });
  told(0);
  const found = await protect(
    {
      ...{ grid: refinement.grid, counts, earlier, guarded, worthOfTotals: WORTH_OF_TOTALS },
      shapes: own.map(({ shape }) => shape),
      protections: own.map(({ protections }) => protections),
    },
    solver,
    { seconds, onProgress: told },
  );
  if (found.kind === 'protected' && !isAllHidden(found.hidden))
    return { cells: found.hidden, gap: found.gap, isAll: found.seconds < seconds * EARLY };
  if (found.kind === 'impossible' && found.because === 'time') return undefined;
  throw await unprotectable(matter, solver);
}

/** The auditor's view: all that was published, and these tables as they would be. */
function attack(
  { refinement, counts, weighed }: HidingMatter,
  hidden: Hidden,
  solver: Solver,
  limits: Parameters<typeof audit>[2],
): Promise<Verdict> {
  const { earlier, guarded, own } = weighed;
  const published = [...earlier, ...publishedWith(own, hidden)];
  const all = [...own.map(({ shape, protections }) => ({ shape, protections })), ...guarded];
  return audit({ grid: refinement.grid, counts, published, guarded: all }, solver, limits);
}

const isAllHidden = (hidden: Hidden): boolean =>
  hidden.every((cells) => Array.from(cells).every((one) => one === 1));

function left(
  { tables, refinement, weighed: { own }, policy }: HidingMatter,
  { cells, gap }: Attempt,
  seconds: number,
): Left {
  const cost = costOf(own, cells, { gap, seconds: Math.round(seconds * 10) / 10 }, policy.threshold);
  return { values: valuesOf(tables, refinement, own, publishedWith(own, cells)), cost };
}

/** Fewer hidden numbers first. */
const bySize = (one: Attempt, other: Attempt): number => hiddenIn(one.cells) - hiddenIn(other.cells);
const hiddenIn = (hidden: Hidden): number =>
  hidden.reduce((sum, cells) => sum + Array.from(cells).filter((one) => one === 1).length, 0);

function attacked(matter: HidingMatter, verdict: Verdict | undefined): CannotLeave {
  const known = verdict?.breaches.find((breach) => breach.attack !== 'undecided');
  if (known === undefined) return new CannotLeave('RELEASE.OUT_OF_TIME', { attack: 'undecided' });
  return new CannotLeave('RELEASE.ATTACKED', { attack: known.attack, tables: tablesOf(matter, known) });
}

/**
 * Nothing could be shown: what would have been found with the earlier releases, had only the small numbers been hidden.
 */
async function unprotectable(matter: HidingMatter, solver: Solver): Promise<CannotLeave> {
  const { weighed } = matter;
  const hidden = weighed.own.map(({ protections }) =>
    Uint8Array.from(protections, (one) => (one === null ? 0 : 1)),
  );
  const { breaches } = await attack(matter, hidden, solver, { seconds: EXPLAINING_SECONDS });
  const earlier = breaches.find(({ tables }) => tables.some((table) => table < weighed.earlier.length));
  if (earlier === undefined) return new CannotLeave('RELEASE.ALL_HIDDEN');
  return new CannotLeave('RELEASE.ALL_HIDDEN', { attack: earlier.attack, tables: tablesOf(matter, earlier) });
}

/** The tables of a breach by where they were published. */
function tablesOf({ tables: all, weighed: { owners } }: HidingMatter, { tables }: Breach): RefusalTable[] {
  const found = [...new Set(tables.map((table) => owners[table] ?? -1))].sort((one, other) => one - other);
  return found.flatMap((owner) => {
    const table = all[owner];
    return table === undefined ? [] : { place: table.place, table: table.name };
  });
}
