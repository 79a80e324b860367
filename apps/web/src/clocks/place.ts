import { AlarmClock } from 'lucide-react';
import type { Place } from '../place';

export const clocksPlace: Place = {
  navigation: [
    {
      to: '/clocks',
      label: 'shell:nav.clocks',
      icon: AlarmClock,
      // Who watches a territory; a lead finds the board of the own organisation from Today.
      permissions: ['referral.approve-cost'],
      order: 20,
      letter: 'k',
    },
  ],
  pages: [
    { path: '/clocks', load: async () => (await import('./ClockBoardPage')).ClockBoardPage },
    { path: '/waiting-needs', load: async () => (await import('./WaitingNeedsPage')).WaitingNeedsPage },
  ],
};
