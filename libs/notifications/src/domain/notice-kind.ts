/**
 * Everything a person is told. One sentence for each, in every language file; a kind says what to do and
 * nothing about whom.
 */
export const NOTICE_KINDS = [
  'referral-asked',
  'referral-accepted',
  'referral-accepted-with-conditions',
  'referral-waitlisted',
  'referral-declined',
  'referral-expired',
  'referral-recalled',
  'referral-offered',
  'referral-offer-passed',
  'referral-on-the-way',
  'referral-arrived',
  'referral-no-show',
  'referral-handed-over',
  'referral-feedback',
  'referral-cost-approved',
  'referral-consent-ended',
  'referral-proposed',
  'need-escalated',
  'deadline-due-soon',
  'deadline-passed',
  'deadline-escalated',
  'deadline-moved',
  'consent-expires-soon',
  'consent-expired',
  'consent-withdrawn',
  'assignment-given',
  'assignment-taken',
  'case-handed-over',
  'case-changed',
  'exception-asked',
  'exception-opened',
] as const;

export type NoticeKind = (typeof NOTICE_KINDS)[number];

export const isNoticeKind = (text: string): text is NoticeKind =>
  (NOTICE_KINDS as readonly string[]).includes(text);
