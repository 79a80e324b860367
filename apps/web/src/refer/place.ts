import type { Place } from '../place';

export const referPlace: Place = {
  pages: [
    { path: '/cases/$caseId/refer', load: async () => (await import('./NewNeedPage')).NewNeedPage },
    { path: '/cases/$caseId/refer/$needId', load: async () => (await import('./ReferPage')).ReferPage },
  ],
};
