export { type DeclaredHeading, type DeclaredTable, type ReleasedTable } from './tables/declared-table';
export { allPlaces, type Axis, type Grid, type GridCounts, groupsOf, type SeveralAxis } from './tables/grid';
export {
  type CellPlace,
  cellsOf,
  type Heading,
  type PublishedTable,
  type TableShape,
} from './tables/published-table';
export { refine } from './tables/refine';
export {
  type AxisMeaning,
  type CodeAxis,
  type DimensionCodes,
  type KnownAxis,
  type Refinement,
  type SeveralMeaning,
  type ShapeCell,
  type StatedAxis,
} from './tables/refinement';
export { tabulate } from './tables/tabulate';
export { guardedShapes } from './tables/guarded';
export { type Protection, type Sensitivity } from './rules/protection';
export { primaryProtections, type PrimaryRules, type Surroundings } from './rules/primary-protections';
export { type DominanceRule, isDominated } from './rules/dominance';
export { type NoiseRules, type PerturbationTable, perturbationTable } from './noise/perturbation-table';
export { perturb } from './noise/perturb';
export { protect } from './protecting/protect';
export {
  type Hiding,
  type Impossible,
  type Protected,
  type ProtectLimits,
  type Publication,
} from './protecting/protected';
export { audit } from './auditing/audit';
export {
  type Attack,
  type AuditedRelease,
  type AuditLimits,
  type Breach,
  type GuardedTable,
  type Verdict,
} from './auditing/verdict';
export { type KCheck, kCheck, type QuasiValues } from './records/k-check';
export { type AlikeRecords, suppressGroups, suppressionSteps } from './records/suppress-groups';
export { type LinearProgramme, type OpenProgramme, type Rows, type Solution, type Solver } from './solver';
