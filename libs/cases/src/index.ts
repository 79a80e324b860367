export {
  AGE_CLASSES,
  type AgeClass,
  type CaseKind,
  checkOccurredAt,
  type CloseReason,
  type Consent,
  consentedCategories,
  consentFor,
  type ConsentState,
  type GrantRow,
  type Ground,
  isLive,
  isNever,
  isRecipient,
  isSingleForm,
  isTreatedAsChild,
  LATE_REASONS,
  type LateReason,
  type Need,
  type NeverList,
  type Recipient,
  SINGLE_FORMS,
  stateOf,
  URGENCIES,
  type Urgency,
} from './domain/words';
export { registerSignal, type Signal } from './commands/register-signal';
export { registerPerson, type PersonToRegister } from './commands/register-person';
export { registerRefusal, type Refusal, takeOverRefusal } from './commands/register-refusal';
export { type FormToWrite, requireWriting, type SavedRecord, writeForm } from './commands/write-form';
export { type ConsentToRecord, recordConsent } from './commands/record-consent';
export { writeConsentDown } from './commands/write-consent-down';
export { withdrawConsent, type Withdrawal } from './commands/withdraw-consent';
export { expireConsents } from './commands/expire-consents';
export { getRecipient, type GrantToOpen, openGrant } from './commands/open-grant';
export { closeGrants, type GrantsToClose } from './commands/close-grants';
export { beginCare, endCare, handOverCase } from './commands/hand-over-case';
export {
  assign,
  endAssignment,
  giveAssignment,
  SELF_TAKEN_REASONS,
  type SelfTakenReason,
  takeAssignment,
} from './commands/assign-member';
export {
  approveException,
  askException,
  EXCEPTION_REASONS,
  type ExceptionReason,
} from './commands/access-exception';
export { LINK_KINDS, linkCases, type LinkKind, unlinkCases } from './commands/link-cases';
export { changeAgeClass, closeCase, reopenCase } from './commands/change-case';
export { countAttempt } from './commands/count-attempt';
export {
  digestOf,
  DISCARD_REASONS,
  type DiscardReason,
  discardRegistration,
  keepMending,
  lockOpening,
  type OfflineRegistration,
  offlineTime,
  printedCode,
  readRegistration,
  receiveRegistration,
  type RegistrationFault,
  registrationFaults,
  type RegistrationToReceive,
  reserveCodes,
  settleFaults,
  settleOpened,
  takeReservedCode,
} from './commands/offline';
export {
  accessByCode,
  agreesToRecordsUntil,
  type AssignmentView,
  assignmentsOf,
  cardOf,
  type CaseAccess,
  type CaseFacts,
  type CaseLine,
  type CaseListFilter,
  type CaseView,
  caseView,
  type CodedCase,
  codedValuesOf,
  codeSheafOf,
  consentsOf,
  exceptionsOf,
  type ExceptionView,
  factIdOf,
  factsOf,
  findByName,
  findConsent,
  findPossibleMatch,
  findSealedRegistration,
  type FormView,
  grantsFor,
  linksOf,
  type LinkView,
  listCases,
  listRepairTasks,
  listSealedRegistrations,
  lockCase,
  lockConsent,
  type NameMatch,
  newestContent,
  receivedAlready,
  type PersonWish,
  readForm,
  readRecord,
  type RecordView,
  replacedFactIdOf,
  requireAccess,
  requireAuthored,
  type ReservedCode,
  type SealedContent,
  sealedBinding,
  type SealedRegistration,
  triageOf,
} from './queries/queries';
export { casesMigrations } from './data/cases-migrations';
