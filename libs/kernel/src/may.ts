import type { Actor, Role } from './actor';

const FIRST_RESPONDERS = ['consular-officer', 'identifier', 'shelter-staff', 'case-manager', 'focal-point'] as const;
const WATCHERS = ['territorial-secretary', 'national-coordinator'] as const;
const CASE_WORKERS = [...FIRST_RESPONDERS, ...WATCHERS] as const;
const EVERYONE = [...CASE_WORKERS, 'analyst', 'administrator', 'auditor'] as const;

/**
 * Which role may do what at all (domain.md 1.3). What one may do to a particular case is decided by
 * grants and assignments; this table only says where that question is asked. The default is no.
 */
export const PERMISSIONS = {
  'session.read': EVERYONE,
  'session.close': EVERYONE,
  'organisation.read': EVERYONE,
  'organisation.register': ['administrator'],
  'membership.read': EVERYONE,
  'membership.invite': ['administrator'],
  'membership.confirm': CASE_WORKERS,
  'membership.end': ['administrator'],
  'api-token.issue': EVERYONE,
  'api-token.revoke': EVERYONE,
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
