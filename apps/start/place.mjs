import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { PlainError } from './machine/plain-error.mjs';

/** The checkout this file lies in. */
export const checkout = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * Which installation is meant: PANOH_DATA (else .panoh in the checkout) and PORT (else 3000).
 *
 * @param {NodeJS.ProcessEnv} environment
 * @returns {import('./environment.mjs').Place}
 */
export function placeFrom(environment) {
  const port = environment.PORT === undefined || environment.PORT === '' ? 3000 : Number(environment.PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new PlainError(
      `PORT is "${environment.PORT}": set it to a number from 1 to 65535, or leave it out for 3000.`,
    );
  return {
    root: checkout,
    data: path.resolve(environment.PANOH_DATA || path.join(checkout, '.panoh')),
    port,
  };
}
