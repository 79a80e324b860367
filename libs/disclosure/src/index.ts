export { type DeclaredHeading, type DeclaredTable, type ReleasedTable } from './tables/declared-table';
export { allPlaces, type Axis, type Grid, type GridCounts, groupsOf, type SeveralAxis } from './tables/grid';
export {
  type CellPlace,
  cellsOf,
  type Heading,
  type PublishedTable,
  type TableShape,
} from './tables/published-table';
export { type Protection, type Sensitivity } from './rules/protection';
export { type LinearProgramme, type OpenProgramme, type Rows, type Solution, type Solver } from './solver';
