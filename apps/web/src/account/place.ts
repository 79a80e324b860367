import type { Place } from '../place';

export const accountPlace: Place = {
  pages: [{ path: '/account', load: async () => (await import('./AccountPage')).AccountPage }],
};
