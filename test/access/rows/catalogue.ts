import type { Row } from '../row';
import { EVERY_ROLE } from './words';

/** What is asked of people, in words: none of it is about a person. */
export const catalogue: readonly Row[] = [
  { route: 'GET /api/v1/forms', roles: EVERY_ROLE, ask: () => ({ path: '/api/v1/forms?language=ru' }) },
  {
    route: 'GET /api/v1/law-words',
    roles: EVERY_ROLE,
    ask: () => ({ path: '/api/v1/law-words?language=ru' }),
  },
  { route: 'GET /api/v1/forms/:formId', roles: EVERY_ROLE, ask: () => ({ path: '/api/v1/forms/person' }) },
  {
    route: 'GET /api/v1/indicator-sheets',
    roles: EVERY_ROLE,
    ask: () => ({ path: '/api/v1/indicator-sheets?language=ru' }),
  },
];
