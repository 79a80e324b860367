import type { components } from '../client/schema';

export type InboxCard = components['schemas']['InboxCardAnswer'];
export type InboxGroup = 'toAnswer' | 'coming' | 'here' | 'waiting' | 'past';

const GROUP_OF: Readonly<Record<string, InboxGroup>> = {
  sent: 'toAnswer',
  delivered: 'toAnswer',
  accepted: 'coming',
  'accepted-with-conditions': 'coming',
  'in-transit': 'coming',
  'handed-over': 'here',
  active: 'here',
  waitlisted: 'waiting',
};

/** What must be answered first; within a group what runs out first. */
export function inGroups(cards: readonly InboxCard[]): Record<InboxGroup, InboxCard[]> {
  const groups: Record<InboxGroup, InboxCard[]> = {
    toAnswer: [],
    coming: [],
    waiting: [],
    here: [],
    past: [],
  };
  for (const card of cards) groups[GROUP_OF[card.state] ?? 'past'].push(card);
  groups.toAnswer.sort((a, b) => (a.answerBy ?? '').localeCompare(b.answerBy ?? ''));
  groups.past.sort((a, b) => b.sentAt.localeCompare(a.sentAt));
  return groups;
}
