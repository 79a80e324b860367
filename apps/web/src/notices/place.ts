import type { Place } from '../place';

export const noticesPlace: Place = {
  pages: [{ path: '/notices', load: async () => (await import('./NoticesPage')).NoticesPage }],
};
