import { useCallback } from 'react';
import { useWords } from '../language/words';
import type { components } from '../client/schema';

type Role = components['schemas']['Role'];

const ROLE_NAMES = {
  'consular-officer': 'parts:role.consular-officer',
  identifier: 'parts:role.identifier',
  'shelter-staff': 'parts:role.shelter-staff',
  'case-manager': 'parts:role.case-manager',
  'territorial-secretary': 'parts:role.territorial-secretary',
  'national-coordinator': 'parts:role.national-coordinator',
  'focal-point': 'parts:role.focal-point',
  analyst: 'parts:role.analyst',
  administrator: 'parts:role.administrator',
  auditor: 'parts:role.auditor',
} as const satisfies Record<Role, string>;

export function useRoleName(): (role: Role) => string {
  const { t } = useWords('parts');
  return useCallback((role) => t(ROLE_NAMES[role]), [t]);
}
