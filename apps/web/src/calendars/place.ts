import type { Place } from '../place';

export const calendarsPlace: Place = {
  pages: [
    { path: '/calendars', load: async () => (await import('./CalendarsPage')).CalendarsPage },
    { path: '/calendars/$id', load: async () => (await import('./CalendarPage')).CalendarPage },
  ],
};
