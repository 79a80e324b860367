export { type ClockRule, type LadderStep, type Rung, RUNGS } from './domain/clock-rule';
export { type Breach, type Deadline, type DeadlineState, DEADLINE_STATES } from './domain/deadline';
export { type DeadlineEvent, type DeadlineEventType, type Outcome } from './domain/deadline-event';
export { armDeadline, type ArmedClock, type Subject } from './commands/arm-deadline';
export { cancelDeadlines, meetDeadline } from './commands/close-deadlines';
export { lockOpenClocks, OpenClocks } from './data/open-clocks';
export { type Days } from './queries/counting';
export { deadlinesMigrations } from './data/deadlines-migrations';
export {
  acknowledgeDeadline,
  type DeadlineAct,
  pauseDeadline,
  type ReasonedAct,
  resumeDeadline,
  waiveDeadline,
} from './commands/act-on-deadline';
export { handOverDeadlines } from './commands/hand-over-deadlines';
export { sweepDeadlines } from './commands/sweep-deadlines';
export { recomputeForCalendar } from './commands/recompute-for-calendar';
export { previewCalendarChange, type WouldMove } from './queries/preview-calendar-change';
export { type DeadlineFilter, type DeadlineView, listDeadlines } from './queries/list-deadlines';
export { type CaseDeadline, caseDeadlines } from './queries/case-deadlines';
export { explainDeadline, type Explanation } from './queries/explain-deadline';
export { DEADLINE_GROUPS, type DeadlineGroup } from './domain/group';
export { type BoardCell, clockBoard } from './queries/clock-board';
export { countDeadlines, type DeadlineCounts } from './queries/count-deadlines';
