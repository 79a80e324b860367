/* What an analyst may see: policy, noise and hiding; the front door opens it in one line. */
export { groupLines } from './domain/group-lines';
export { type Cell } from './domain/hide-in-lines';
export { type DisclosurePolicy } from './domain/policy';
export { type ScreenTable, screenTable } from './domain/screen-table';
export {
  type ClockResults,
  type YearOfCount,
  yearQuestions,
  type YearSoFar,
  yearSoFar,
} from './domain/year-so-far';
export { noteOperatorQuestion } from './commands/note-operator-question';
export { readPolicy } from './commands/read-policy';
