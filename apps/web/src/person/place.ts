import type { Place } from '../place';

export const personPlace: Place = {
  pages: [{ path: '/cases/$caseId/person', load: async () => (await import('./PersonPage')).PersonPage }],
};
