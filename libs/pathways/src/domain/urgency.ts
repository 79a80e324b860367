import type { Urgency } from '@panoh/mechanisms';

/** Danger to life and help needed today are both urgent: help is looked for at once. */
export const urgencyOf = (urgency: 'life-danger' | 'today' | 'planned'): Urgency =>
  urgency === 'planned' ? 'planned' : 'urgent';
