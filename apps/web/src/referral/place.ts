import type { Place } from '../place';

export const referralPlace: Place = {
  pages: [
    { path: '/referrals/$referralId', load: async () => (await import('./ReferralPage')).ReferralPage },
  ],
};
