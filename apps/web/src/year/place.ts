import type { Place } from '../place';

export const yearPlace: Place = {
  pages: [{ path: '/numbers/year', load: async () => (await import('./YearPage')).YearPage }],
};
