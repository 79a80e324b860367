import { appendFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { sealEntries } from '@panoh/audit';
import type { Database, House } from '@panoh/platform';

/**
 * Seals what is waiting and keeps each signed checkpoint in a file outside the database: whoever can cut the
 * database's tail off would have to cut this one too. The first call looks at the whole audit.
 */
export function sealing(house: House, sealer: Database): () => Promise<void> {
  const kept = path.join(house.config.PANOH_DATA, 'audit', 'checkpoints.jsonl');
  let everything = true;
  return async () => {
    for (;;) {
      const batch = await sealEntries(sealer, house.keyring, house.installation.nodeId, everything);
      if (batch.checkpoint === undefined) break;
      await mkdir(path.dirname(kept), { recursive: true });
      await appendFile(kept, `${JSON.stringify(batch.checkpoint)}\n`);
    }
    everything = false;
  };
}
