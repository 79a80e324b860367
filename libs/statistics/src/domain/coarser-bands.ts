import { DomainError, invalid } from '@panoh/kernel';
import { cellsIn, type Declaring, declareTables } from './declare-tables';
import { timeGroupingsOf, TOTAL } from './grouping';
import { coarser, type Proposal, type ReleaseDefinition } from './release-definition';

const MOST_PROPOSALS = 5;
/** Any day does: it changes neither lines nor cells. */
const SOME_DAY = '2000-01-01';

/**
 * What would make this release easier to protect, the mildest step first: coarser times, coarser groups, and last
 * without the dimension that has most lines. Each is a definition that can be asked as it is, with fewer cells.
 */
export function coarserBands(asked: ReleaseDefinition, about: Declaring): Proposal[] {
  const cells = cellsOf(asked, about) ?? Infinity;
  const dimensions = [
    ...new Set(asked.tables.flatMap((table) => table.dimensions.map((one) => one.dimension))),
  ];
  const grouped = dimensions.flatMap((dimension) =>
    (isTime(dimension) ? timeGroupingsOf(dimension) : about.groupings.of(dimension).map(({ id }) => id)).map(
      (grouping): Proposal => ({ kind: 'group', dimension, grouping }),
    ),
  );
  const dropped = dimensions
    .filter((dimension) => tellsApart(dimension, asked, about))
    .map((dimension): Proposal => ({ kind: 'drop', dimension, grouping: null }));
  const milder = weighed(grouped, asked, about, cells);
  const [widest] = weighed(dropped, asked, about, cells).reverse();
  return [...milder.slice(0, MOST_PROPOSALS - 1), ...(widest === undefined ? [] : [widest])];
}

/** One line is its total: leaving it out leaves the same people. */
function tellsApart(dimension: string, asked: ReleaseDefinition, about: Declaring): boolean {
  const declared = declareTables(asked, about, SOME_DAY);
  return asked.tables.some(({ dimensions }, table) =>
    dimensions.some((one, place) => {
      const headings = declared[table]?.dimensions[place]?.headings ?? [];
      return one.dimension === dimension && headings.filter(({ id }) => id !== TOTAL.id).length > 1;
    }),
  );
}

const isTime = (dimension: string): boolean => dimension === 'month' || dimension === 'year';

/** Those that can be asked and have fewer cells, the one that keeps most first. */
function weighed(
  steps: readonly Proposal[],
  asked: ReleaseDefinition,
  about: Declaring,
  cells: number,
): Proposal[] {
  return steps
    .map((step) => ({ step, left: cellsOf(coarser(asked, step), about) ?? Infinity }))
    .filter(({ left }) => left < cells)
    .sort((one, other) => other.left - one.left)
    .map(({ step }) => step);
}

/** Undefined where it cannot be asked. */
function cellsOf(asked: ReleaseDefinition, about: Declaring): number | undefined {
  try {
    return cellsIn(declareTables(asked, about, SOME_DAY));
  } catch (fault) {
    if (fault instanceof DomainError) return undefined;
    throw fault;
  }
}

/** @throws DomainError RELEASE.TOO_MANY_CELLS, which proposes what would fit or come nearer */
export function refuseTooManyCells(asked: ReleaseDefinition, about: Declaring, mostCells: number): void {
  const cells = cellsOf(asked, about) ?? 0;
  if (cells <= mostCells) return;
  const steps = coarserBands(asked, about);
  const enough = steps.filter((step) => (cellsOf(coarser(asked, step), about) ?? Infinity) <= mostCells);
  throw invalid(
    'RELEASE.TOO_MANY_CELLS',
    `These tables would have ${String(cells)} cells, and at most ${String(mostCells)} can be protected. Choose coarser groups or take a dimension away.`,
    { cells, mostCells, proposals: enough.length > 0 ? enough : steps },
  );
}
