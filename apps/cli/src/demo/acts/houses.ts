import {
  type BedProfile,
  type BedState,
  registerBed,
  registerService,
  type ServiceKind,
} from '@panoh/directory';
import { changeOwnBed } from '@panoh/referrals';
import type { Act } from '../story';

/** Offers a kind of service to everybody, at every urgency. */
export const offers =
  (kind: ServiceKind): Act =>
  async ({ tx, by }) => {
    const all = {
      urgencies: ['urgent', 'standard', 'planned'],
      languages: ['ru'],
      regions: [],
      genders: [],
    } as const;
    await registerService(tx, by.actor, { kind, ...all, ageFrom: 0, ageTo: 120, paused: false });
    return {};
  };

/** A room; its id stays under its label. */
export const room =
  (label: string, profile: BedProfile): Act =>
  async ({ tx, by }) => {
    const { bedId } = await registerBed(tx, by.actor, { label, profile });
    return { [label]: bedId };
  };

export const setsRoom =
  (label: string, state: BedState): Act =>
  async ({ tx, by, beds }) => {
    await changeOwnBed(tx, by.actor, { bedId: beds.get(`${by.organisation}/${label}`) ?? '', state });
    return {};
  };

const ADULT = {
  ageFrom: 18,
  ageTo: 120,
  persons: 1,
  children: null,
  features: [],
  securityLevel: 'controlled-entry',
} as const;
const LANGUAGES = ['ru', 'uz-Latn', 'kk'];

export const forWoman: BedProfile = {
  ...ADULT,
  ...{ genders: ['Feminine'], acceptsMen: false, languages: LANGUAGES, keeps: ['no-men-staff'] },
  features: ['adult-woman', 'female-staff', 'night-staff'],
};

export const forMan: BedProfile = {
  ...ADULT,
  ...{ genders: ['Masculine'], acceptsMen: true, languages: LANGUAGES, keeps: [] },
  features: ['adult-man', 'night-staff'],
};

/** A mother and her children have a room to themselves. */
export const forFamily: BedProfile = {
  ...forWoman,
  ...{ persons: 3, children: { from: 0, to: 12 } },
  features: ['parent-with-children', 'single-room', 'female-staff', 'step-free'],
};

export const forGirl: BedProfile = {
  ...forWoman,
  ...{ ageFrom: 6, ageTo: 17, securityLevel: 'secret-address' },
  features: ['girl', 'apart-from-unrelated-adults', 'female-staff', 'night-staff', 'secret-address'],
};
