import type { components } from '../client/schema';
import type { WordKey } from '../language/words';

export type ExceptionLine = components['schemas']['ExceptionLineAnswer'];
export type ExceptionReason = ExceptionLine['reason'];

export const EXCEPTION_REASONS = {
  'life-danger': 'case:exceptionReason.life-danger',
  'medical-emergency': 'case:exceptionReason.medical-emergency',
  'missing-person': 'case:exceptionReason.missing-person',
  'child-in-danger': 'case:exceptionReason.child-in-danger',
  'court-order': 'case:exceptionReason.court-order',
} as const satisfies Record<ExceptionReason, WordKey>;
