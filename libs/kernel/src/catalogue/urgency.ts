/** How urgent a signal is, and how urgent the referral that answers it. */
export const URGENCIES = ['life-danger', 'today', 'planned'] as const;
export type Urgency = (typeof URGENCIES)[number];

export const REFERRAL_URGENCIES = ['urgent', 'standard', 'planned'] as const;
export type ReferralUrgency = (typeof REFERRAL_URGENCIES)[number];

const REFERRED_AS: Readonly<Record<Urgency, ReferralUrgency>> = {
  'life-danger': 'urgent',
  today: 'standard',
  planned: 'planned',
};

export function referralUrgency(urgency: Urgency): ReferralUrgency {
  return REFERRED_AS[urgency];
}
