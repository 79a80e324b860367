import { appendFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { sealEntries } from '@panoh/audit';
import type { Database, House } from '@panoh/platform';

const WHOLE_LOOK_EVERY_MS = 3_600_000;

/**
 * Seals what is waiting and keeps each signed checkpoint in a file outside the database: whoever can cut the
 * database's tail off would have to cut this one too. The first call and one each hour look at the whole audit: a
 * row out of a backup, or written before a server's clock was set back, lies far behind the newest.
 */
export function sealing(house: House, sealer: Database): () => Promise<void> {
  const kept = path.join(house.config.PANOH_DATA, 'audit', 'checkpoints.jsonl');
  let lookedAt = -Infinity;
  return async () => {
    const everything = performance.now() - lookedAt > WHOLE_LOOK_EVERY_MS;
    for (;;) {
      const batch = await sealEntries(sealer, house.keyring, house.installation.nodeId, everything);
      if (batch.checkpoint === undefined) break;
      await mkdir(path.dirname(kept), { recursive: true });
      await appendFile(kept, `${JSON.stringify(batch.checkpoint)}\n`);
    }
    if (everything) lookedAt = performance.now();
  };
}
