import type { Place } from '../place';

export const signInPlace: Place = {
  pages: [],
  openPages: [
    { path: '/sign-in', load: async () => (await import('./SignInPage')).SignInPage },
    { path: '/invitation', load: async () => (await import('./InvitationPage')).InvitationPage },
  ],
};
