import { now } from '../language/now';
import type { Registration } from './registration';

/** What is known before the first word: where, and when. */
export function emptyRegistration(jurisdiction: string): Registration {
  const at = now().toISOString();
  return {
    ...{ kind: 'registration', jurisdiction, region: null, ageClass: 'adult' },
    signal: { receivedAt: at, adults: 1, children: 0 },
    ...{ consents: [], person: null, forms: {}, occurredAt: at },
  };
}
