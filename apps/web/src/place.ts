import type { LucideIcon } from 'lucide-react';
import type { ComponentType } from 'react';

/** A page of the web: fetched when it is first shown. */
export interface Page {
  /** As TanStack Router writes it: /cases/$caseId. Holds ids only, never a code or a name. */
  readonly path: string;
  readonly load: () => Promise<ComponentType>;
}

/** An entry of the navigation, for those whose role may go there. */
export interface NavigationEntry {
  readonly to: string;
  readonly label: NavigationLabel;
  readonly icon: LucideIcon;
  /** Shown to who has one of these permissions. */
  readonly permissions: readonly string[];
  /** From the top; the first four stand in the bar of a phone. */
  readonly order: number;
  /** The letter behind `g`. */
  readonly letter: string;
}

export type NavigationLabel = `shell:nav.${string}` & keyof typeof NAVIGATION_LABELS;

/** In full, so that each can be found as text. */
export const NAVIGATION_LABELS = {
  'shell:nav.today': true,
  'shell:nav.inbox': true,
  'shell:nav.cases': true,
  'shell:nav.directory': true,
  'shell:nav.numbers': true,
  'shell:nav.clocks': true,
  'shell:nav.beds': true,
  'shell:nav.law': true,
  'shell:nav.administration': true,
  'shell:nav.audit': true,
  'shell:nav.offline': true,
  'shell:nav.devices': true,
} as const;

/** What one folder of pages gives to the whole. */
export interface Place {
  /** Inside the shell, for who is signed in. */
  readonly pages: readonly Page[];
  readonly navigation?: readonly NavigationEntry[];
  /** Without shell and session: sign in, invitation. */
  readonly openPages?: readonly Page[];
}
