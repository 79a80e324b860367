import { Laptop, WifiOff } from 'lucide-react';
import type { Place } from '../place';

export const offlinePlace: Place = {
  navigation: [
    {
      to: '/offline',
      label: 'shell:nav.offline',
      icon: WifiOff,
      permissions: ['device.register'],
      order: 85,
      letter: 'o',
    },
    // Officers and leads come there from the page above.
    {
      to: '/devices',
      label: 'shell:nav.devices',
      icon: Laptop,
      permissions: ['membership.invite'],
      order: 86,
      letter: 'v',
    },
  ],
  pages: [
    { path: '/devices', load: async () => (await import('./DevicesPage')).DevicesPage },
    { path: '/repair', load: async () => (await import('./RepairTasksPage')).RepairTasksPage },
    { path: '/repair/$registrationId', load: async () => (await import('./RepairTaskPage')).RepairTaskPage },
  ],
  // Without session and network: what they show lies on the device.
  openPages: [
    { path: '/offline', load: async () => (await import('./OfflinePage')).OfflinePage },
    { path: '/offline/registration/$draftId', load: async () => (await import('./DraftPage')).DraftPage },
  ],
};
