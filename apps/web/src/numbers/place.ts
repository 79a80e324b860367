import { ChartColumn } from 'lucide-react';
import type { Place } from '../place';

export const numbersPlace: Place = {
  navigation: [
    {
      to: '/numbers',
      label: 'shell:nav.numbers',
      icon: ChartColumn,
      permissions: ['statistics.read'],
      order: 50,
      letter: 'n',
    },
  ],
  pages: [{ path: '/numbers', load: async () => (await import('./NumbersPage')).NumbersPage }],
};
