import type { Actor, Role } from './actor';

const FIRST_RESPONDERS = [
  'consular-officer',
  'identifier',
  'shelter-staff',
  'case-manager',
  'focal-point',
] as const;
const WATCHERS = ['territorial-secretary', 'national-coordinator'] as const;
const CASE_WORKERS = [...FIRST_RESPONDERS, ...WATCHERS] as const;
/** Tables under a threshold; a row is nobody's to read. */
const ANALYSTS = ['analyst', ...WATCHERS] as const;
const EVERYONE = [...CASE_WORKERS, 'analyst', 'administrator', 'auditor'] as const;

/**
 * Which role may do what at all (domain.md 1.3). What one may do to a particular case is decided by
 * grants and assignments; this table only says where that question is asked. The default is no.
 */
export const PERMISSIONS = {
  'session.read': EVERYONE,
  'session.close': EVERYONE,
  'session.change': EVERYONE,
  'organisation.read': EVERYONE,
  'organisation.register': ['administrator'],
  'organisation.change': ['administrator'],
  'law.read': EVERYONE,
  'calendar.read': EVERYONE,
  'calendar.edit': ['national-coordinator'],
  'case.register': CASE_WORKERS,
  'case.read': CASE_WORKERS,
  'person.register': FIRST_RESPONDERS,
  'person.search': FIRST_RESPONDERS,
  'form.read': CASE_WORKERS,
  'form.write': CASE_WORKERS,
  'consent.read': CASE_WORKERS,
  'consent.record': FIRST_RESPONDERS,
  'consent.withdraw': FIRST_RESPONDERS,
  'grant.read': CASE_WORKERS,
  'assignment.read': CASE_WORKERS,
  'assignment.give': CASE_WORKERS,
  'assignment.end': CASE_WORKERS,
  'exception.ask': CASE_WORKERS,
  'exception.approve': CASE_WORKERS,
  'refusal.record': FIRST_RESPONDERS,
  'refusal.take-over': FIRST_RESPONDERS,
  'link.read': FIRST_RESPONDERS,
  'link.make': FIRST_RESPONDERS,
  'link.undo': FIRST_RESPONDERS,
  'pathway.read': CASE_WORKERS,
  'pathway.act': CASE_WORKERS,
  'today.read': EVERYONE,
  'deadline.read': CASE_WORKERS,
  'clock-board.read': CASE_WORKERS,
  'calendar-feed.read': CASE_WORKERS,
  'calendar-feed.make': CASE_WORKERS,
  'calendar-feed.end': CASE_WORKERS,
  'deadline.acknowledge': CASE_WORKERS,
  'deadline.pause': CASE_WORKERS,
  'deadline.waive': CASE_WORKERS,
  'notice.read': EVERYONE,
  'delivery.read': ['administrator'],
  'dead-letter.read': ['administrator'],
  'dead-letter.replay': ['administrator'],
  'statistics.read': ANALYSTS,
  'report.read': ANALYSTS,
  'report.save': ANALYSTS,
  'release.read': ANALYSTS,
  'release.ask': ANALYSTS,
  'release.publish': ['analyst', 'national-coordinator'],
  'release.withdraw': ANALYSTS,
  'release.download': ANALYSTS,
  // Two persons: one of them asks and takes, another one decides.
  'record-export.read': WATCHERS,
  'record-export.ask': ['national-coordinator'],
  'record-export.approve': WATCHERS,
  'record-export.refuse': WATCHERS,
  'record-export.take': ['national-coordinator'],
  'service.read': EVERYONE,
  'service.register': ['shelter-staff', 'case-manager'],
  'service.change': ['shelter-staff', 'case-manager'],
  'bed.read': [...CASE_WORKERS, 'administrator'],
  'bed.register': ['shelter-staff'],
  'bed.change': ['shelter-staff'],
  'need.read': CASE_WORKERS,
  'need.open': FIRST_RESPONDERS,
  'need.withdraw': FIRST_RESPONDERS,
  'interim.place': FIRST_RESPONDERS,
  'interim.change': CASE_WORKERS,
  'referral.read': CASE_WORKERS,
  'referral.send': CASE_WORKERS,
  'referral.recall': CASE_WORKERS,
  'referral.re-route': CASE_WORKERS,
  'referral.answer': FIRST_RESPONDERS,
  'referral.move': FIRST_RESPONDERS,
  'referral.close': CASE_WORKERS,
  'referral.approve-cost': WATCHERS,
  'membership.read': EVERYONE,
  'membership.invite': ['administrator'],
  'membership.confirm': CASE_WORKERS,
  'membership.end': ['administrator'],
  'api-token.issue': EVERYONE,
  'api-token.revoke': EVERYONE,
  'audit.search': ['auditor'],
  'device.read': [...CASE_WORKERS, 'administrator'],
  'device.register': FIRST_RESPONDERS,
  'device.kill': [...CASE_WORKERS, 'administrator'],
  'code-sheaf.take': FIRST_RESPONDERS,
  'node-key.read': FIRST_RESPONDERS,
  'sealed-registration.send': FIRST_RESPONDERS,
  'sealed-registration.read': FIRST_RESPONDERS,
  'sealed-registration.open': FIRST_RESPONDERS,
  'repair-task.read': FIRST_RESPONDERS,
  'repair-task.mend': FIRST_RESPONDERS,
  'repair-task.discard': FIRST_RESPONDERS,
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

/** Whether the actor's role may do this at all. Programs act for an event; visitors reach only named functions. */
export function may(actor: Actor, permission: Permission): boolean {
  switch (actor.kind) {
    case 'member':
      return (PERMISSIONS[permission] as readonly Role[]).includes(actor.role);
    case 'system':
      return true;
    case 'visitor':
      return false;
  }
}
