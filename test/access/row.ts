import type { Role } from '@panoh/kernel';
import type { Answer, Ask } from './caller';
import type { Matter } from './matter';
import type { Who } from './members';
import type { Route } from './router';
import type { World } from './world';

/**
 * Who may come through one door, written by hand from domain.md 1.3 and design.md §6 and never computed from
 * the table of permissions that the doors themselves ask.
 */
export interface Row {
  readonly route: Route;
  /** Where one route has two meanings. */
  readonly as?: string;
  /** Anybody, signed in or not; nothing else of the row is asked then. */
  readonly open?: true;
  readonly roles: readonly Role[];
  /** Of those with the role: who may know what the path names. All of them where it is left out. */
  readonly known?: readonly Who[];
  /** Of those who may know: to whom the step itself is refused, with this code and status 403. */
  readonly forbids?: { readonly code: string; readonly who: readonly Who[] };
  /** A text that stands in the answer for these and for nobody else. */
  readonly shows?: { readonly text: (matter: Matter, world: World) => string; readonly to: readonly Who[] };
  /** The request, with a minimal valid body: where it may be carried out, rules refuse it or it harms no other cell. */
  ask(matter: Matter, who: Who, world: World): Ask | Promise<Ask>;
  /** Puts back what an allowed step has changed for the others. */
  undo?(answer: Answer, matter: Matter, who: Who, world: World): Promise<unknown>;
  /** The same for something that does not exist; by default every id of the path is another. */
  strange?(matter: Matter): Ask;
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

export const elsewhere = (ask: Ask, random: () => string): Ask => ({
  ...ask,
  path: ask.path.replace(UUID, () => random()),
});
