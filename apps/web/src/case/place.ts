import { FolderOpen } from 'lucide-react';
import type { Place } from '../place';

export const casePlace: Place = {
  navigation: [
    {
      to: '/cases',
      label: 'shell:nav.cases',
      icon: FolderOpen,
      permissions: ['case.read'],
      order: 25,
      letter: 'c',
    },
  ],
  pages: [
    { path: '/cases', load: async () => (await import('./CasesPage')).CasesPage },
    { path: '/cases/$caseId', load: async () => (await import('./CasePage')).CasePage },
  ],
};
