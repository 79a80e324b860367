export { byTime, isAfter, isBefore, Temporal } from './time/temporal';
export { processNow, tzdataVersion } from './time/process-clock';
export { CONFIDENCES, type Confidence, weakestConfidence } from './time/confidence';
export {
  parseTimeLimit,
  parseTimeSpan,
  type TimeLimit,
  timeLimitText,
  type TimeSpan,
} from './time/time-limit';
export { checkZone, endOfDay, localDay, localText } from './time/local-day';
export {
  type Calendar,
  type CalendarDay,
  judgeDay,
  type JudgedDay,
  type Weekday,
  WEEKDAYS,
  withWeekend,
} from './time/calendar';
export { parseCalendar } from './time/parse-calendar';
export { type Derivation, type DerivationStep } from './time/derivation';
export { type Due, dueFrom, type DueInput } from './time/due';
export { warningsFor, type WarningsInput } from './time/warnings';
export { DomainError, forbidden, invalid, notFound, refused, stale, type ErrorKind } from './errors';
export {
  CATEGORIES,
  type Category,
  type Language,
  LANGUAGES,
  ORGANISATION_TYPES,
  type OrganisationType,
} from './words';
export { fillText, TextFile, type Texts } from './texts/texts';
export { ROLES, type Actor, type MemberActor, type Role, type SystemActor, type VisitorActor } from './actor';
export { type DomainEvent, type EventValue } from './event';
export { may, type Permission, PERMISSIONS } from './may';
export {
  ageFacts,
  type CategoryParts,
  type Codebook,
  type CodebookEntry,
  type Codebooks,
  codebook,
  codebooks,
  codedValues,
  type CodedValue,
  type Condition,
  type Fault,
  type Field,
  type FieldKind,
  type FieldValue,
  FORM_IDS,
  type Form,
  formComplete,
  type FormCompleteness,
  type FormDocument,
  type FormFacts,
  type FormId,
  formOf,
  type FormReading,
  indicatorCodebook,
  type IndicatorAnswer,
  type IndicatorSheet,
  indicatorSheet,
  isCode,
  isFormId,
  joinCategories,
  listsInForms,
  type PartialDate,
  type PersonName,
  type ReferralUrgency,
  referralUrgency,
  type Row,
  type RowField,
  splitByCategory,
  type Suggestion,
  suggestion,
  validateForm,
} from './catalogue/catalogue';
export {
  type CaseRecord,
  type Grant,
  isOpen,
  project,
  type Projection,
  type Section,
  type Viewer,
} from './projection/project';
export {
  birthYears,
  foldName,
  personTokenInputs,
  type TokenInput,
  type TokenSource,
} from './names/person-token-inputs';
export { CASE_CODE_BYTES, caseCode, parseCaseCode } from './case-code';
