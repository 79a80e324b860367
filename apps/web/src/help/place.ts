import type { Place } from '../place';

export const helpPlace: Place = {
  pages: [{ path: '/help', load: async () => (await import('./HelpPage')).HelpPage }],
};
