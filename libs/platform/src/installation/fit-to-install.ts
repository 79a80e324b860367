import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import type { PanohConfig } from '../config/config';
import type { Database } from '../database/database';

/**
 * Before the first migration: a demo gets a database of its own and nothing else, because whoever tries things out
 * resets it without a thought. The launcher's embedded server is one, and says so with PANOH_DEMO=1.
 * @throws Error naming the variable to look at
 */
export async function refuseUnfitGround(owner: Database, config: PanohConfig): Promise<void> {
  refuseKeyringBesideData(config);
  if (config.PANOH_KIND !== 'demo') return;
  const [ground] = await owner.query<{ begun: boolean; occupied: boolean }>(
    `SELECT to_regclass('public.migration') IS NOT NULL AS begun,
            EXISTS (SELECT 1 FROM pg_class AS c WHERE c.relkind IN ('r', 'p', 'v', 'm')
                    AND c.relnamespace::regnamespace::text NOT LIKE 'pg\\_%'
                    AND c.relnamespace::regnamespace::text <> 'information_schema') AS occupied`,
  );
  if (ground?.begun === true) return;
  if (!config.PANOH_DEMO)
    throw new Error(
      'PANOH_KIND is demo, but this database did not come with npm start. Set PANOH_DEMO=1 if it may hold a demo for ever, or PANOH_KIND=real.',
    );
  if (ground?.occupied === true)
    throw new Error('A demo needs an empty database, and this one holds tables already. Name another one.');
}

/** Whoever copies the data directory of a real installation must not carry the key to every name away with it. */
export function refuseKeyringBesideData({ PANOH_KIND, PANOH_KEYRING, PANOH_DATA }: PanohConfig): void {
  if (PANOH_KIND !== 'real' || PANOH_KEYRING === undefined) return;
  const inside = path.relative(realOf(PANOH_DATA), realOf(PANOH_KEYRING));
  if (inside.startsWith('..') || path.isAbsolute(inside)) return;
  throw new Error(
    `PANOH_KEYRING lies in the data directory of a real installation. Keep the keyring outside ${PANOH_DATA}.`,
  );
}

/** With links followed, as far as the path exists. */
function realOf(place: string): string {
  const whole = path.resolve(place);
  if (existsSync(whole)) return realpathSync(whole);
  const above = path.dirname(whole);
  return above === whole ? whole : path.join(realOf(above), path.basename(whole));
}
