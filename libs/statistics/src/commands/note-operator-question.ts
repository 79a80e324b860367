import { randomUUID } from 'node:crypto';
import type { Tx } from '@panoh/platform';
import type { TableDefinition } from '../domain/table-definition';
import { fieldsOf } from './ask-table';

/** An operator's question stands in the audit like everybody's; no budget stops whoever holds the machine. */
export function noteOperatorQuestion(tx: Tx, definition: TableDefinition): void {
  tx.record({
    type: 'statistics.asked',
    subject: { kind: 'question', id: randomUUID() },
    fields: fieldsOf(definition),
  });
}
