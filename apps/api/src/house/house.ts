/** Token under which Nest gives a controller the house it stands on. */
export const HOUSE = Symbol('House');

export type { House } from '@panoh/platform';
