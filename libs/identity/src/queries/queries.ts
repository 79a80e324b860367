export { actorOfApiToken, actorOfSession } from './authenticate';
export { actorOfCalendarFeed, findCalendarFeed } from './calendar-feed';
export { liveSessions } from './live-sessions';
export { findMember, listMembers, type MemberView } from './members';
export { type MembershipChoice, membershipsOf } from './memberships';
export { type OwnSession, ownSession } from './own-session';
