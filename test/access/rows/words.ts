import type { Role } from '@panoh/kernel';
import type { Who } from '../members';

export const FIRST_RESPONDERS: readonly Role[] = [
  'consular-officer',
  'identifier',
  'shelter-staff',
  'case-manager',
  'focal-point',
];
export const CASE_WORKERS: readonly Role[] = [
  ...FIRST_RESPONDERS,
  'territorial-secretary',
  'national-coordinator',
];
/** Who counts people. */
export const ANALYSTS: readonly Role[] = ['analyst', 'territorial-secretary', 'national-coordinator'];
export const EVERY_ROLE: readonly Role[] = [...CASE_WORKERS, 'analyst', 'administrator', 'auditor'];

/** Members of the steward who work on cases. */
export const STEWARDS: readonly Who[] = [
  'steward',
  'steward-colleague',
  'steward-lead',
  'steward-unconfirmed',
];
export const CONFIRMED_STEWARDS: readonly Who[] = ['steward', 'steward-colleague', 'steward-lead'];
/** Members of the organisation that has accepted. */
export const TAKERS: readonly Who[] = ['taker', 'taker-colleague', 'taker-unconfirmed'];
/** Whoever watches the place of the case: by code only. */
export const WATCHERS: readonly Who[] = ['coordinator', 'secretary'];
/** Whose organisation holds a grant or the stewardship: triage is open to them. */
export const REACH: readonly Who[] = [...STEWARDS, ...TAKERS, 'asked'];
/** Whoever may know that the case exists. */
export const KNOW: readonly Who[] = [...REACH, ...WATCHERS];
/** Confirmed and assigned: they read the person. */
export const ASSIGNED: readonly Who[] = ['steward', 'taker'];

/** Numbers are for nobody whom only an administrator has let in. */
export const NOT_CONFIRMED = {
  code: 'ACCESS.ROLE',
  who: ['analyst-unconfirmed'] as readonly Who[],
};
