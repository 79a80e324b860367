import type { Effect } from '@panoh/mechanisms';

/**
 * Steps that leave the referral where it is are told by what was done, all others by where it now stands; an
 * arrival is an arrival, also where nobody had recorded the departure.
 */
const DONE: Readonly<Record<string, string>> = {
  'approve-cost': 'cost-approved',
  offer: 'offered',
  'pass-offer': 'offer-passed',
  arrive: 'arrived',
  'report-no-show': 'no-show-reported',
  'confirm-given': 'given-confirmed',
  'confirm-taken': 'taken-confirmed',
};

/** `referral.accepted`, `referral.arrived`: one event type for each step taken, in their order. */
export function stepEventsOf(
  effects: readonly Effect[],
): { readonly type: string; readonly action: string; readonly from: string; readonly to: string }[] {
  return effects.flatMap((effect) => {
    if (effect.kind !== 'moved') return [];
    const { action, from, to } = effect;
    const type = from === to || action === 'arrive' ? (DONE[action] ?? action) : to;
    return [{ type: `referral.${type}`, action, from, to }];
  });
}

/** Parties to tell and proposals, as the step and its followers name them. */
export const partiesTold = (effects: readonly Effect[]): string[] => [
  ...new Set(effects.flatMap((effect) => (effect.kind === 'tell' ? effect.parties : []))),
];

export const proposalsOf = (effects: readonly Effect[]): string[] => [
  ...new Set(effects.flatMap((effect) => (effect.kind === 'propose' ? [effect.what] : []))),
];
