import type { ReadTx } from '@panoh/platform';
import { type Horizon, horizonOf } from '../domain/group';

/** $1 is the end of the reader's today, $2 of their week; a due instant is itself still in time. */
export const GROUP = `CASE WHEN d.state = 'paused' THEN 'paused'
    WHEN d.state IN ('breached', 'breached-before-we-knew') OR d.due < panoh.now() THEN 'breached'
    WHEN d.due <= $1 THEN 'today' WHEN d.due <= $2 THEN 'this-week' ELSE 'later' END`;

/** Today and the week in the zone of the reader's organisation. */
export async function readersHorizon(tx: ReadTx): Promise<Horizon> {
  return horizonOf(tx.now, await readersZone(tx));
}

async function readersZone(tx: ReadTx): Promise<string> {
  if (tx.actor.kind !== 'member') return 'UTC';
  const row = await tx.one<{ zone: string }>(`SELECT zone FROM directory.organisation WHERE id = $1`, [
    tx.actor.organisationId,
  ]);
  return row?.zone ?? 'UTC';
}
