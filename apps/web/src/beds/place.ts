import { BedDouble } from 'lucide-react';
import type { Place } from '../place';

export const bedsPlace: Place = {
  navigation: [
    {
      to: '/beds',
      label: 'shell:nav.beds',
      icon: BedDouble,
      permissions: ['bed.change'],
      order: 30,
      letter: 'b',
    },
  ],
  pages: [
    { path: '/beds', load: async () => (await import('./BedsPage')).BedsPage },
    { path: '/beds/waiting', load: async () => (await import('./WaitingPage')).WaitingPage },
    { path: '/beds/services', load: async () => (await import('./ServicesPage')).ServicesPage },
  ],
};
