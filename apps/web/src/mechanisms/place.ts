import { Scale } from 'lucide-react';
import type { Place } from '../place';

export const mechanismsPlace: Place = {
  navigation: [
    {
      to: '/mechanisms',
      label: 'shell:nav.law',
      icon: Scale,
      permissions: ['law.read'],
      order: 70,
      letter: 'm',
    },
  ],
  pages: [
    { path: '/mechanisms', load: async () => (await import('./MechanismsPage')).MechanismsPage },
    { path: '/mechanisms/$id/$version', load: async () => (await import('./MechanismPage')).MechanismPage },
  ],
};
