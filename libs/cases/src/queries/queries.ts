/** Every question others may ask about a case. */
export { accessByCode, type CaseAccess, requireAccess } from './require-access';
export { consentsOf, findConsent, lockConsent } from './consents';
export { agreesToRecordsUntil } from './agrees-to-records';
export { lockCase } from '../commands/lock-case';
export { grantsFor } from './grants-for';
export { type CaseView, caseView, triageOf } from './case-view';
export { type FormView, readForm, readRecord, type RecordView } from './read-form';
export { type CaseFacts, factsOf } from './facts-of';
export { type CaseLine, type CaseListFilter, listCases } from './list-cases';
export { findByName, findPossibleMatch, type NameMatch } from './find-by-name';
export { type CodedCase, codedValuesOf, factIdOf, replacedFactIdOf } from './fact-of';
export { type AssignmentView, assignmentsOf, cardOf, linksOf, type LinkView } from './beside-case';
export { exceptionsOf, type ExceptionView } from './exceptions-of';
export { type PersonWish } from '../data/person-tokens';
export { codeSheafOf, type ReservedCode } from './reserved-codes';
export {
  findSealedRegistration,
  listRepairTasks,
  listSealedRegistrations,
  newestContent,
  receivedAlready,
  requireAuthored,
  type SealedContent,
  type SealedRegistration,
  sealedBinding,
} from './sealed-registrations';
