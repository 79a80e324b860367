/** Registrations made without a network, as others reach them. */
export { discardRegistration } from './discard-registration';
export {
  DISCARD_REASONS,
  type DiscardReason,
  type OfflineRegistration,
  readRegistration,
  type RegistrationFault,
} from '../domain/offline-registration';
export { offlineTime } from '../domain/offline-times';
export { reserveCodes, takeReservedCode } from './reserve-codes';
export {
  digestOf,
  printedCode,
  receiveRegistration,
  type RegistrationToReceive,
} from './receive-registration';
export { registrationFaults } from './registration-faults';
export { keepMending, lockOpening, settleFaults, settleOpened } from './settle-opening';
