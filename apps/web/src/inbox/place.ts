import { Inbox } from 'lucide-react';
import type { Place } from '../place';

export const inboxPlace: Place = {
  navigation: [
    {
      to: '/inbox',
      label: 'shell:nav.inbox',
      icon: Inbox,
      permissions: ['referral.answer'],
      order: 20,
      letter: 'i',
    },
  ],
  pages: [{ path: '/inbox', load: async () => (await import('./InboxPage')).InboxPage }],
};
