import { closeCase, reopenCase } from '@panoh/cases';
import type { OutboxEvent, Tx } from '@panoh/platform';

/** HTCDS statuses in which nothing is done for the person any more. */
const CLOSED: readonly unknown[] = ['Closed', 'ClosedReferred'];

/** For `services.*`: a case is closed while its services are, and open again when they begin anew. */
export async function onServicesMoved(tx: Tx, { caseId, data }: OutboxEvent): Promise<void> {
  if (caseId === null) return;
  if (CLOSED.includes(data['htcds'])) await closeCase(tx, caseId);
  else await reopenCase(tx, caseId);
}
