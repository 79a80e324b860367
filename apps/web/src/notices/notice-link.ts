import type { components } from '../client/schema';

export type Notice = components['schemas']['NoticeAnswer'];

/** Where a notice leads: the request itself, else the case; nowhere, where the reader knows neither. */
export function noticeLink({ subjectKind, subjectId, caseId }: Notice): string | undefined {
  if (subjectKind === 'referral') return `/referrals/${subjectId}`;
  if (caseId !== null) return `/cases/${caseId}`;
  return subjectKind === 'deadline' ? '/clocks' : undefined;
}
