import { readArchive } from '@panoh/platform';
import type { Checkpoint } from '../domain/checkpoint';
import { parseBytea, parseCopyLine } from '../domain/copy-text';
import { ENTRY_COLUMNS, type EntryText, type Seal } from '../domain/entry';
import { base64, type Evidence } from '../domain/verify';

export interface SignedCheckpoint extends Checkpoint {
  readonly signature: Uint8Array;
}

/** Reads the audit out of a DATA backup: no database and none of our programs is needed to inspect it. */
export async function evidenceInBackup(
  path: string,
): Promise<Evidence & { checkpoints: readonly SignedCheckpoint[] }> {
  const entries = new Map<string, EntryText>();
  const seals: Seal[] = [];
  const checkpoints: Omit<SignedCheckpoint, 'nodeId'>[] = [];
  let nodeId = '';
  let isOurs = false;
  for await (const { head, content } of readArchive(path)) {
    isOurs ||= head.store === 'data';
    if (!isOurs) throw notData(path);
    const columns = (head.columns ?? []) as readonly string[];
    for await (const line of linesOf(content)) {
      const values = parseCopyLine(line);
      const value = (column: string): string | null => values[columns.indexOf(column)] ?? null;
      if (head.table === 'panoh.installation') nodeId = value('node_id') ?? '';
      if (head.table === 'panoh.audit_entry') entries.set(value('id') ?? '', ENTRY_COLUMNS.map(value));
      if (head.table === 'audit.seal')
        seals.push({
          sequence: Number(value('sequence')),
          entryId: value('entry_id') ?? '',
          leaf: parseBytea(value('leaf')),
          link: parseBytea(value('link')),
        });
      if (head.table === 'audit.checkpoint')
        checkpoints.push({
          size: Number(value('size')),
          root: base64(parseBytea(value('root'))),
          signedAt: value('signed_at') ?? '',
          signature: parseBytea(value('signature')),
        });
    }
  }
  if (!isOurs) throw notData(path);
  seals.sort((one, other) => one.sequence - other.sequence);
  return { entries, seals, checkpoints: checkpoints.map((checkpoint) => ({ ...checkpoint, nodeId })) };
}

const notData = (path: string): Error =>
  new Error(`The file ${path} is not a data backup of Panoh. Give the DATA file.`);

/** A line of the file that the worker keeps outside the database; undefined where it is none. */
export function keptCheckpoint(line: string): SignedCheckpoint | undefined {
  const { nodeId, size, root, signedAt, signature } = fieldsOf(line);
  const isWhole = typeof size === 'number' && Number.isInteger(size) && size > 0;
  if (!isWhole || typeof nodeId !== 'string' || typeof root !== 'string') return undefined;
  if (typeof signedAt !== 'string' || typeof signature !== 'string') return undefined;
  return { nodeId, size, root, signedAt, signature: Buffer.from(signature, 'base64') };
}

function fieldsOf(line: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(line);
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

async function* linesOf(content: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let rest = Buffer.alloc(0);
  for await (const block of content) {
    rest = Buffer.concat([rest, block]);
    for (let end = rest.indexOf(0x0a); end >= 0; end = rest.indexOf(0x0a)) {
      yield rest.subarray(0, end).toString('utf8');
      rest = rest.subarray(end + 1);
    }
  }
}
