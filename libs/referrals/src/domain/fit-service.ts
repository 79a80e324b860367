import type { ServiceOffer } from '@panoh/directory';
import { covers, touches } from './age-span';
import type { Ask } from './ask';

export type ServiceMisfit = 'paused' | 'urgency' | 'age' | 'gender' | 'region';

/** Why a service cannot be asked for this; empty: it can. Language is no reason: interpreters exist. */
export function serviceMisfitsOf(ask: Ask, offer: ServiceOffer, caseRegion: string | null): ServiceMisfit[] {
  const misfits: ServiceMisfit[] = [];
  const taken = { from: offer.ageFrom, to: offer.ageTo };
  if (offer.paused) misfits.push('paused');
  if (!offer.urgencies.includes(ask.urgency)) misfits.push('urgency');
  if (!touches(taken, ask.age)) misfits.push('age');
  if (ask.gender !== undefined && offer.genders.length > 0 && !offer.genders.includes(ask.gender))
    misfits.push('gender');
  if (offer.regions.length > 0 && caseRegion !== null && !offer.regions.includes(caseRegion))
    misfits.push('region');
  return misfits;
}

/** Whether it takes every age the person may have, or may turn out to be too narrow. */
export const takesAllAges = (ask: Ask, offer: ServiceOffer): boolean =>
  covers({ from: offer.ageFrom, to: offer.ageTo }, ask.age);
