import type { Keyring, Tx, Vault } from '@panoh/platform';
import type { DemoMember } from './seed-people';

/** What the acts of one case leave for the acts after them: ids and codes under short names. */
export type Ids = Readonly<Record<string, string>>;

/** Answers of a form as a member sends them; what is undefined is left out. */
export type Answers = Readonly<Record<string, unknown>>;

/** One member at work on one case at one moment: a transaction. */
export interface Scene {
  readonly tx: Tx;
  readonly tools: { readonly vault: Vault; readonly keyring: Keyring };
  readonly by: DemoMember;
  readonly ids: Ids;
  /** Beds of all houses by organisation and label: `shelter-almaty/Room 1`. */
  readonly beds: ReadonlyMap<string, string>;
}

/** Something that a member does, through the command everybody uses. @returns ids it leaves behind */
export type Act = (scene: Scene) => Promise<Ids>;

/** How long before the seeding: `12d`, `3h`, `40m`. */
export type Ago = `${number}${'d' | 'h' | 'm'}`;

export interface Moment {
  readonly ago: Ago;
  /** The account's name: `consul.almaty`. */
  readonly by: string;
  readonly acts: readonly Act[];
}

/** One invented case, or one house: what happened, in order. */
export interface Story {
  readonly name: string;
  readonly moments: readonly Moment[];
}

export const at = (ago: Ago, by: string, ...acts: readonly Act[]): Moment => ({ ago, by, acts });

export const story = (name: string, ...moments: readonly Moment[]): Story => ({ name, moments });

const MINUTES = { d: 1440, h: 60, m: 1 } as const;

export function minutesOf(ago: Ago): number {
  return Number(ago.slice(0, -1)) * MINUTES[ago.slice(-1) as keyof typeof MINUTES];
}

/** @throws Error when an act asks for what no earlier one has left: the plan is wrong */
export function idOf({ ids }: Pick<Scene, 'ids'>, name: string): string {
  const id = ids[name];
  if (id === undefined)
    throw new Error(`Nothing before has left "${name}"; there is: ${Object.keys(ids).join(', ')}`);
  return id;
}
