import type { components } from '../client/schema';
import type { FormFacts } from '../form/form-types';

/** What is on the table at the beginning: the general sheet, that of the consular window, that of a child. */
export const firstSheets = (role: components['schemas']['Role'], facts: FormFacts): string[] => [
  'general',
  ...(role === 'consular-officer' ? ['consular'] : []),
  ...(facts.isChild || facts.ageDisputed ? ['child'] : []),
];
