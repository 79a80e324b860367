import { BookUser } from 'lucide-react';
import type { Place } from '../place';

export const directoryPlace: Place = {
  navigation: [
    {
      to: '/directory',
      label: 'shell:nav.directory',
      icon: BookUser,
      permissions: ['organisation.read'],
      order: 40,
      letter: 'd',
    },
  ],
  pages: [
    { path: '/directory', load: async () => (await import('./DirectoryPage')).DirectoryPage },
    {
      path: '/directory/$organisationId',
      load: async () => (await import('./OrganisationPage')).OrganisationPage,
    },
    { path: '/people', load: async () => (await import('./PeoplePage')).PeoplePage },
  ],
};
