import { codeAxis, knownAxis, severalMeaning } from './axis-classes';
import type { DeclaredTable } from './declared-table';
import type { Axis, SeveralAxis } from './grid';
import type { AxisMeaning, DimensionCodes, Refinement, SeveralMeaning, StatedAxis } from './refinement';
import { shapesOf } from './table-shapes';

const ANY = 0;
const NONE = 1;
const NOT_KNOWN = 2;

/**
 * Puts all tables of a family on one grid: codes that no table tells apart are one class. `about` says which codes
 * of a dimension there are; without it people with other codes than those named are thought possible, and
 * that nobody has them is not counted as known to those who read the tables. Whoever knows the codes should say so.
 */
export function refine(
  tables: readonly DeclaredTable[],
  about: (dimension: string) => DimensionCodes | undefined = () => undefined,
): Refinement {
  const dimensions = namedDimensions(tables);
  const several = new Set(
    dimensions.filter(
      (name) =>
        about(name)?.several ??
        tables.some((table) => table.dimensions.some((one) => one.dimension === name && one.several)),
    ),
  );
  const meanings: AxisMeaning[] = dimensions.map((name) =>
    several.has(name) ? statedAxis(name) : codeAxis(name, tables, about(name)?.codes),
  );
  const axes = [...meanings, knownAxis(tables)];
  const codesOfSeveral = dimensions
    .filter((name) => several.has(name))
    .map((name) => severalMeaning(name, tables, about(name)?.codes));
  const made = tables.map((table) => shapesOf(table, axes, codesOfSeveral));
  const shapes = made.flatMap((one) => one.shapes);
  const first = made.map((_, place) => made.slice(0, place).reduce((sum, one) => sum + one.shapes.length, 0));
  return {
    grid: {
      axes: axes.map(asAxis),
      several: codesOfSeveral.map((meaning, place) => asSeveral(meaning, place, axes, shapes)),
    },
    axes,
    several: codesOfSeveral,
    shapes,
    placesOf: (table) =>
      (made[table]?.places ?? []).map(({ shape, cell }) => ({ shape: shape + (first[table] ?? 0), cell })),
  };
}

/** In one order whatever the order of the tables. */
function namedDimensions(tables: readonly DeclaredTable[]): string[] {
  const names = tables.flatMap(({ dimensions, filters }) =>
    [...dimensions, ...filters].map(({ dimension }) => dimension),
  );
  return [...new Set(names)].sort();
}

const statedAxis = (dimension: string): StatedAxis => ({
  kind: 'stated',
  dimension,
  any: ANY,
  none: NONE,
  notKnown: NOT_KNOWN,
});

function asAxis(meaning: AxisMeaning): Axis {
  switch (meaning.kind) {
    case 'codes':
      return {
        id: meaning.dimension,
        classes: new Set([...meaning.classes.values(), ...(meaning.others === null ? [] : [meaning.others])])
          .size,
      };
    case 'stated':
      return { id: `${meaning.dimension}:stated`, classes: 3 };
    case 'known':
      return { id: 'known', classes: meaning.runs.length };
  }
}

function asSeveral(
  { dimension, classes, others }: SeveralMeaning,
  place: number,
  axes: readonly AxisMeaning[],
  shapes: Refinement['shapes'],
): SeveralAxis {
  const stated = axes.findIndex((axis) => axis.kind === 'stated' && axis.dimension === dimension);
  const cut = shapes
    .filter(({ having }) => having?.several === place)
    .flatMap(({ parts }) => parts.map(({ axis }) => axis));
  return {
    id: dimension,
    codes: classes.size + (others === null ? 0 : 1),
    stated,
    any: ANY,
    crossed: [...new Set([stated, ...cut])].sort((one, other) => one - other),
  };
}
