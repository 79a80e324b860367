import type { Place } from '../place';

export const signalPlace: Place = {
  pages: [{ path: '/signal', load: async () => (await import('./SignalPage')).SignalPage }],
};
