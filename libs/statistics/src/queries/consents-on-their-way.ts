import type { ReadTx } from '@panoh/platform';

/**
 * Whether somebody has said something of their consent that facts have not heard of yet. What is read after a no
 * knows of every consent that was taken back before it.
 */
export async function consentsOnTheirWay(tx: ReadTx): Promise<boolean> {
  const row = await tx.one<{ some: boolean }>(`SELECT statistics.consents_on_their_way() AS some`);
  return row?.some ?? true;
}
