import type { Heading, TableShape } from '../tables/published-table';
import type { CodeAxis, Refinement } from '../tables/refinement';
import type { Protection, Sensitivity } from './protection';

/** The code of those of whom nothing is known. */
const NOT_KNOWN = '_not-known';

/** When a count says too much; `config/disclosure/policy.yaml` explains each number. */
export interface PrimaryRules {
  /** Counts from 1 up to but not including it are small. */
  readonly threshold: number;
  /** Dimensions on which "nobody of these people" is an answer about each of them. */
  readonly zerosDisclosiveOn: readonly string[];
  /** Dimensions on which "all of these people" is an answer about each of them. */
  readonly wholeGroupsDisclosiveOn: readonly string[];
}

/** What must be known of a table beside its own numbers. */
export interface Surroundings {
  readonly refinement: Pick<Refinement, 'grid' | 'axes'>;
  /** True numbers of another table over the same people. */
  readonly count: (shape: TableShape) => ArrayLike<number>;
  /** By cell: whether one organisation accounts for nearly all of it. Left out where the measure is not looked at. */
  readonly dominated?: readonly boolean[];
}

/**
 * Which cells must not be told, and what must stay possible of each; null where the number may stand.
 * @param values true counts, cell by cell
 */
export function primaryProtections(
  shape: TableShape,
  values: ArrayLike<number>,
  rules: PrimaryRules,
  around: Surroundings,
): (Protection | null)[] {
  const zeros = groupsAround(shape, rules.zerosDisclosiveOn, around, 'known');
  const wholes = groupsAround(shape, rules.wholeGroupsDisclosiveOn, around, 'everybody');
  return Array.from(values, (value, cell) => {
    const found: Sensitivity[] = [];
    if (value > 0 && value < rules.threshold) found.push('small');
    if (value === 0 && zeros.some((group) => (group(cell) ?? 0) > 0)) found.push('zero');
    if (value >= rules.threshold && wholes.some((group) => group(cell) === value)) found.push('whole-group');
    if (value >= rules.threshold && around.dominated?.[cell] === true) found.push('dominated');
    return protectionFor(value, rules.threshold, found);
  });
}

/** Where several rules speak, what each asks must stay possible. */
function protectionFor(value: number, threshold: number, found: readonly Sensitivity[]): Protection | null {
  const [why] = found;
  if (why === undefined) return null;
  const ranges = found.map((one) => rangeOf(one, value, threshold));
  return {
    low: Math.min(...ranges.map(([low]) => low)),
    high: Math.max(...ranges.map(([, high]) => high)),
    why,
  };
}

function rangeOf(why: Sensitivity, value: number, threshold: number): readonly [number, number] {
  switch (why) {
    case 'small':
    case 'zero':
      return [0, threshold];
    case 'whole-group':
      return [Math.max(0, value - threshold), value];
    case 'dominated':
      return [Math.max(0, value - threshold), value + threshold];
  }
}

/** The people who share all that a cell says but one sensitive thing; undefined where it does not say that thing. */
type GroupOf = (cell: number) => number | undefined;

/** One for each sensitive thing that the cells of this table say. */
function groupsAround(
  shape: TableShape,
  dimensions: readonly string[],
  { refinement, count }: Surroundings,
  whom: 'known' | 'everybody',
): GroupOf[] {
  const { id, parts, having } = shape;
  const codes = having?.codes.length ?? 1;
  const groups = parts.flatMap((part, place): GroupOf | [] => {
    const about = aboutAxis(refinement, part.axis, dimensions);
    // That nobody has none of the codes says no more than that everybody has some.
    if (about === undefined || (about.any !== null && whom === 'known')) return [];
    const told = part.headings.map((heading) => saysSomething(heading, about));
    if (!told.includes(true)) return [];
    const opened = { axis: part.axis, headings: [{ id: whom, classes: about[whom] }] };
    const people = count({ id, parts: parts.with(place, opened), having });
    const inner = parts.slice(place + 1).reduce((all, { headings }) => all * headings.length, codes);
    const outer = inner * part.headings.length;
    return (cell) =>
      told[Math.floor((cell % outer) / inner)] === true
        ? people[Math.floor(cell / outer) * inner + (cell % inner)]
        : undefined;
  });
  const stated = having === null ? undefined : refinement.grid.several[having.several]?.stated;
  const about = stated === undefined ? undefined : aboutAxis(refinement, stated, dimensions);
  if (stated !== undefined && about !== undefined) {
    const opened = { axis: stated, headings: [{ id: whom, classes: about[whom] }] };
    const people = count({ id, parts: [...parts, opened], having: null });
    groups.push((cell) => people[Math.floor(cell / codes)]);
  }
  return groups;
}

/** What an axis of a sensitive dimension divides people into. */
interface About {
  readonly everybody: readonly number[];
  /** Those of whom something is known. */
  readonly known: readonly number[];
  /** Those who have any code at all, where a person may have several; that says nothing of the codes. */
  readonly any: number | null;
}

function aboutAxis(
  { grid, axes }: Surroundings['refinement'],
  axis: number,
  dimensions: readonly string[],
): About | undefined {
  const meaning = axes[axis];
  if (meaning === undefined || meaning.kind === 'known' || !dimensions.includes(meaning.dimension))
    return undefined;
  const everybody = Array.from({ length: grid.axes[axis]?.classes ?? 0 }, (_, one) => one);
  const notKnown = meaning.kind === 'stated' ? meaning.notKnown : notKnownClass(meaning);
  return {
    everybody,
    known: everybody.filter((one) => one !== notKnown),
    any: meaning.kind === 'stated' ? meaning.any : null,
  };
}

/** The class that holds those of whom nothing is known and nobody else. */
function notKnownClass({ classes, others }: CodeAxis): number | undefined {
  const place = classes.get(NOT_KNOWN);
  const shared = place === others || [...classes].some(([code, one]) => one === place && code !== NOT_KNOWN);
  return shared ? undefined : place;
}

/** It names some of those of whom something is known, and not all of them. */
const saysSomething = ({ classes }: Heading, { known, any }: About): boolean =>
  known.some((one) => !classes.includes(one)) && known.some((one) => one !== any && classes.includes(one));
