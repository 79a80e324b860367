import { refine, type Refinement } from '@panoh/disclosure';
import { type Codebooks, DomainError, type SystemActor } from '@panoh/kernel';
import { codebooksInForce } from '@panoh/lawbook';
import type { ReadTx, Work } from '@panoh/platform';
import type { CountingRoom } from '../data/counting-room';
import { hideInThread, type Working } from '../data/hide-in-thread';
import { CannotLeave } from '../domain/cannot-leave';
import { coarserBands } from '../domain/coarser-bands';
import type { CubeCounts } from '../domain/cube/count-grid';
import { codesAbout, type Family, familyOfTables } from '../domain/family-tables';
import type { Groupings } from '../domain/grouping';
import type { DisclosurePolicy } from '../domain/policy';
import type { Proposal } from '../domain/release-definition';
import type { MacOf } from '../domain/release-ledger';
import { rulesText } from '../domain/release-rules';
import { COUNT_OF, type Measure } from '../domain/table-definition';
import { ledgerOf } from '../queries/release-ledger';
import { findStored, type StoredRelease } from '../queries/releases';
import type { Outcome } from './settle-release';

const ACTOR: SystemActor = { kind: 'system', program: 'worker', cause: 'release' };

export interface PreparingTools {
  readonly work: Work;
  readonly room: Pick<CountingRoom, 'countGrid'>;
  readonly macOf: MacOf;
  readonly policy: DisclosurePolicy;
  readonly groupings: Groupings;
}

/** What there is to prepare: the tables, and everything of their family that was published. */
interface Matter {
  readonly release: StoredRelease;
  readonly books: Codebooks;
  readonly family: Family;
  /** Entries of the ledger. */
  readonly published: number;
}

/**
 * Counts the tables of a release together with all that was published of their family, hides what must be hidden and
 * attacks the result. True numbers stand in memory for as long as that takes, and nowhere else.
 * @throws the reason of the abort signal
 */
export async function prepareRelease(
  tools: PreparingTools,
  releaseId: string,
  working: Working,
): Promise<Outcome> {
  const read = await tools.work.read(ACTOR, 'statistics', async (tx) => ({
    release: await findStored(tx, releaseId),
    books: await codebooksInForce(tx),
  }));
  const { release, books } = read;
  if (release === undefined) throw new Error('The release is not there any more.');
  try {
    const matter = await tools.work.read(ACTOR, 'statistics', (tx) => matterOf(tx, tools, release, books));
    return await prepare(tools, matter, working);
  } catch (fault) {
    const cannot = cannotLeave(fault);
    if (cannot === undefined) throw fault;
    return { state: 'refused', refusal: cannot.refusal, proposals: proposalsFor(release, books, tools) };
  }
}

async function matterOf(
  tx: ReadTx,
  { macOf }: PreparingTools,
  release: StoredRelease,
  books: Codebooks,
): Promise<Matter> {
  const { entries } = await ledgerOf(tx, release.family, macOf);
  return { release, books, family: familyOfTables(entries, release), published: entries.length };
}

async function prepare(tools: PreparingTools, matter: Matter, working: Working): Promise<Outcome> {
  const { release, books, family, published } = matter;
  const { policy } = tools;
  const about = codesAbout(family, books);
  const refinement = refine(
    family.tables.map(({ declared }) => declared),
    (dimension) => about.get(dimension),
  );
  const counts = await unlessAborted(countFamily(tools, release.measure, family, refinement), working.abort);
  const { people, having, contributions } = counts;
  const order = { tables: family.tables, about, counts: { people, having }, contributions };
  const left = await hideInThread({ ...order, measure: release.measure, policy }, working);
  const { threshold } = policy;
  return { state: 'ready', ...left, threshold, rules: rulesText(policy), preparedAfter: published };
}

/** Counting cannot be stopped, but nobody needs to wait for it. */
function unlessAborted<Answer>(work: Promise<Answer>, abort: AbortSignal): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(abort.reason as Error);
    if (abort.aborted) stop();
    abort.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject);
  });
}

function countFamily(
  { room, policy }: PreparingTools,
  measure: Measure,
  { tables, jurisdictions }: Family,
  refinement: Refinement,
): Promise<CubeCounts> {
  const months = tables
    .flatMap(({ declared }) => declared.filters.filter(({ dimension }) => dimension === 'month'))
    .flatMap(({ codes }) => codes)
    .sort();
  return room.countGrid({
    ...{ layout: refinement, count: COUNT_OF[measure], jurisdictions, filters: [], knownOn: null },
    period: { from: months[0] ?? '', to: months.at(-1) ?? '' },
    contributions: policy.dominance.measures.includes(measure),
  });
}

/** What the program met that is about the tables, and not about the program. */
function cannotLeave(fault: unknown): CannotLeave | undefined {
  if (fault instanceof CannotLeave) return fault;
  if (!(fault instanceof DomainError)) return undefined;
  if (fault.code === 'RELEASE.LEDGER_ALTERED') return new CannotLeave(fault.code);
  return fault.code === 'STATISTICS.TOO_MANY_CELLS' ? new CannotLeave('RELEASE.FAMILY_TOO_FINE') : undefined;
}

const proposalsFor = (
  { asked, jurisdictions }: StoredRelease,
  books: Codebooks,
  { groupings, policy }: PreparingTools,
): Proposal[] =>
  coarserBands(asked, { books, groupings, jurisdictions, mostDimensions: policy.release.mostDimensions });
