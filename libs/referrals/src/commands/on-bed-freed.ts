import type { OutboxEvent, Tx, Vault } from '@panoh/platform';
import { offerFreedBed } from './offer-bed';

/** Follows `bed.released`, `bed.registered` and `bed.changed`: whoever waits longest for such a bed is asked. */
export async function onBedFreed(tx: Tx, vault: Vault, event: OutboxEvent): Promise<void> {
  if (event.type === 'bed.changed' && event.data['to'] !== 'free') return;
  await offerFreedBed(tx, vault, event.subjectId);
}
