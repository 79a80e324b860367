import { ScrollText } from 'lucide-react';
import type { Place } from '../place';

export const auditPlace: Place = {
  navigation: [
    {
      to: '/audit',
      label: 'shell:nav.audit',
      icon: ScrollText,
      permissions: ['audit.search'],
      order: 90,
      letter: 'u',
    },
  ],
  pages: [{ path: '/audit', load: async () => (await import('./AuditPage')).AuditPage }],
};
