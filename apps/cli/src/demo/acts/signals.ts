import { type AgeClass, registerRefusal, registerSignal } from '@panoh/cases';
import type { FormDocument } from '@panoh/kernel';
import { mechanismInForce } from '@panoh/lawbook';
import { startPathway } from '@panoh/pathways';
import type { Act, Answers } from '../story';

export interface Where {
  readonly jurisdiction: 'UZ' | 'KZ';
  readonly region?: string;
}

export const ALMATY: Where = { jurisdiction: 'KZ', region: 'KZ-75' };
export const SHYMKENT: Where = { jurisdiction: 'KZ', region: 'KZ-79' };
export const TASHKENT: Where = { jurisdiction: 'UZ', region: 'UZ-TK' };
export const BUKHARA: Where = { jurisdiction: 'UZ', region: 'UZ-BU' };

type SignalWish = Answers & { readonly ageClass?: AgeClass };

const note = ({ jurisdiction, region }: Where, receivedAt: string, wish: Answers): FormDocument => ({
  channel: 'self',
  receivedAt,
  placeCountry: jurisdiction,
  ...(region !== undefined && { placeRegion: region }),
  ...{ adults: 1, children: 0, urgency: 'planned', suspectedForms: ['ForcedLabour'] },
  ...wish,
});

/** Somebody was noticed, and nobody asked for a name. */
export const signal =
  (where: Where, { ageClass = 'adult', ...wish }: SignalWish = {}): Act =>
  async ({ tx, tools }) => {
    const mechanism = await mechanismInForce(tx, where.jurisdiction);
    const registered = await registerSignal(tx, tools.vault, {
      ...where,
      ageClass,
      document: note(where, tx.now.toString(), wish),
      mechanism: { id: mechanism.name, version: mechanism.version },
    });
    await startPathway(tx, { caseId: registered.caseId, mechanism, at: tx.now });
    return registered;
  };

/** The person says no to everything: a card and a number remain. */
export const refusesAll =
  (where: Where, person: { gender: string; ageBand: string }, wish: Answers = {}): Act =>
  async ({ tx, tools }) =>
    registerRefusal(tx, tools.vault, {
      ...where,
      ...person,
      ageClass: 'adult',
      signal: note(where, tx.now.toString(), wish),
    });
