/** The words and rules of this lib that others speak and follow. */
export {
  AGE_CLASSES,
  type AgeClass,
  type CaseKind,
  isSingleForm,
  isTreatedAsChild,
  type Need,
  SINGLE_FORMS,
  URGENCIES,
  type Urgency,
} from './case-words';
export { checkOccurredAt, LATE_REASONS, type LateReason } from './occurred-at';
export {
  type Consent,
  consentedCategories,
  consentFor,
  type ConsentState,
  isLive,
  isRecipient,
  stateOf,
} from './consent';
export { CLOSE_REASONS, type CloseReason, type GrantRow, type Ground } from './grant';
export { isNever, type NeverList, type Recipient } from './never-list';
