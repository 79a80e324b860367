/* The cube: facts in memory and what is counted of them. */
export { CopiedFacts } from './data/copied-facts';
export { copyFacts } from './data/copy-facts';
export { CountingRoom, type CountingRoomOptions } from './data/counting-room';
export { recordKey } from './data/record-key';
export { type Contributions, largestContributions } from './domain/cube/contribution';
export { countCross, type CrossCounts, type CrossQuestion } from './domain/cube/count-cross';
export { countGrid, type CubeCounts } from './domain/cube/count-grid';
export { FactColumns, type FactVersion } from './domain/cube/fact-columns';
export type { GridQuestion, Layout, Scope } from './domain/cube/question';
export { sharesOf, type Shares } from './domain/cube/shares';
export { type CountedTable, countTable } from './queries/count-table';
export { heldDimensions } from './queries/held-dimensions';
export { recountCube } from './queries/recount-cube';
