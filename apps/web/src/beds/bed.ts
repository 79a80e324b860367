import type { components } from '../client/schema';

export type Bed = components['schemas']['BedAnswer'];
export type BedProfile = Bed['profile'];
export type SentProfile = components['schemas']['BedProfileBody'];
export type BedStanding = Bed['state'];
/** What the house itself says of a bed; that it is held, only a referral says. */
export type SaidState = Exclude<BedStanding, 'held'>;
