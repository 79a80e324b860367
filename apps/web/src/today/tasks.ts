import { BedDouble, DoorOpen, Handshake, Inbox, type LucideIcon, Route } from 'lucide-react';
import type { components } from '../client/schema';
import type { WordKey } from '../language/words';

type InboxCounts = components['schemas']['InboxCounts'];

/** What waits for a hand, in the order of its haste; each leads to where it is done. */
export const TASKS = [
  { count: 'toAnswer', label: 'today:task.toAnswer', to: '/inbox', icon: Inbox },
  { count: 'toConfirm', label: 'today:task.toConfirm', to: '/inbox', icon: Handshake },
  { count: 'offers', label: 'today:task.offers', to: '/cases', icon: BedDouble },
  { count: 'expected', label: 'today:task.expected', to: '/inbox', icon: DoorOpen },
  { count: 'toSendOn', label: 'today:task.toSendOn', to: '/waiting-needs', icon: Route },
] as const satisfies readonly {
  count: keyof InboxCounts;
  label: WordKey;
  to: string;
  icon: LucideIcon;
}[];
