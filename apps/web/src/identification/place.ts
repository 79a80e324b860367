import type { Place } from '../place';

export const identificationPlace: Place = {
  pages: [
    {
      path: '/cases/$caseId/identification',
      load: async () => (await import('./IdentificationPage')).IdentificationPage,
    },
  ],
};
