import type { OutboxEvent, Tx } from '@panoh/platform';
import { happeningIn } from '../domain/happenings';
import { caseHappening } from './case-happening';

/** For `record.written`, `consent.given`, `exception.opened` and `status.presumed`: the clocks that start or end by them. */
export async function onCaseEvent(tx: Tx, { type, data, caseId, occurredAt }: OutboxEvent): Promise<void> {
  const event = happeningIn(type, data);
  if (event !== undefined && caseId !== null) await caseHappening(tx, { caseId, event, occurredAt });
}
