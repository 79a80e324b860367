import type { PanohRequest } from '../http/panoh-request';

const HEADER = 'panoh-device';
const LONGEST = 200;

/** What a device says of itself, signed in or not; undefined for what cannot be a token. */
export function deviceTokenOf({ headers }: PanohRequest): string | undefined {
  const token = headers[HEADER];
  return typeof token === 'string' && token.length <= LONGEST ? token : undefined;
}
