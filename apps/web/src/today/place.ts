import { Sun } from 'lucide-react';
import type { Place } from '../place';

export const todayPlace: Place = {
  navigation: [
    {
      to: '/today',
      label: 'shell:nav.today',
      icon: Sun,
      permissions: ['session.read'],
      order: 10,
      letter: 't',
    },
  ],
  pages: [{ path: '/today', load: async () => (await import('./TodayPage')).TodayPage }],
};
