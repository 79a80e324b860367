import { Settings2 } from 'lucide-react';
import type { Place } from '../place';

export const adminPlace: Place = {
  navigation: [
    {
      to: '/administration',
      label: 'shell:nav.administration',
      icon: Settings2,
      permissions: ['membership.invite'],
      order: 80,
      letter: 'a',
    },
  ],
  pages: [
    { path: '/administration', load: async () => (await import('./MembersPage')).MembersPage },
    {
      path: '/administration/organisations',
      load: async () => (await import('./OrganisationsPage')).OrganisationsPage,
    },
    {
      path: '/administration/deliveries',
      load: async () => (await import('./DeliveriesPage')).DeliveriesPage,
    },
  ],
};
