import type { Place } from '../place';

/** Reached from the numbers: tables that leave the house. */
export const releasesPlace: Place = {
  pages: [
    { path: '/numbers/releases', load: async () => (await import('./ReleasesPage')).ReleasesPage },
    { path: '/numbers/releases/new', load: async () => (await import('./NewReleasePage')).NewReleasePage },
    { path: '/numbers/releases/$releaseId', load: async () => (await import('./ReleasePage')).ReleasePage },
    {
      path: '/numbers/records',
      load: async () => (await import('./records/RecordExportsPage')).RecordExportsPage,
    },
  ],
};
