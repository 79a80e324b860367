export { signIn, type SignInAnswer } from './commands/sign-in';
export { signOut } from './commands/sign-out';
export { type Invitation, inviteAgain, inviteUser } from './commands/invite-user';
export { chooseLanguage } from './commands/choose-language';
export { choosePassword } from './commands/choose-password';
export { confirmMembership } from './commands/confirm-membership';
export { issueApiToken } from './commands/issue-api-token';
export { endMembership } from './commands/end-membership';
export { revokeApiToken } from './commands/revoke-api-token';
export { makeCalendarFeed } from './commands/make-calendar-feed';
export { endCalendarFeed } from './commands/end-calendar-feed';
export {
  actorOfApiToken,
  actorOfCalendarFeed,
  actorOfSession,
  findCalendarFeed,
  findMember,
  listMembers,
  liveSessions,
  type MembershipChoice,
  membershipsOf,
  type MemberView,
  type OwnSession,
  ownSession,
} from './queries/queries';
export { DEVICE_NAMES, type DeviceName } from './domain/device-names';
export { registerDevice } from './commands/register-device';
export { killDevice } from './commands/kill-device';
export {
  contactOfDevice,
  type DeviceFacts,
  type DeviceState,
  type DeviceView,
  findDeviceFacts,
  getDevice,
  listDevices,
  requireOwnDevice,
} from './queries/devices';
export { type Demo, demoAccounts } from './queries/demo-accounts';
export { DEMO_PASSWORD } from './domain/demo';
export { identityMigrations } from './data/identity-migrations';
