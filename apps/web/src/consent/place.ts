import type { Place } from '../place';

export const consentPlace: Place = {
  pages: [
    { path: '/cases/$caseId/consents', load: async () => (await import('./ConsentsPage')).ConsentsPage },
  ],
};
