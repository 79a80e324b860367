import type { Handler, House } from '@panoh/platform';

export type When = Readonly<Record<string, readonly Handler[]>>;

/**
 * What follows from what: every database effect of an event stands here and nowhere else.
 * A handler's name is stored with its effect, so it must stay when the code moves.
 */
export function whenOf(_house: House): When {
  return {};
}
