import type { RecordView } from '@panoh/cases';
import { DomainError, stale } from '@panoh/kernel';
import type { Keyring } from '@panoh/platform';
import type { PanohRequest } from '../http/panoh-request';

/** A keyed hash of revision and projection: it shows no sequence and changes when what the viewer may see does. */
export function sectionTag(keyring: Keyring, { recordId, revision, document }: RecordView): string {
  const seen = JSON.stringify([recordId, revision, document]);
  return `"${keyring.keyedHash('version-tag', seen).toString('base64url')}"`;
}

/**
 * The revision the writer has seen, proved by If-Match; nothing for a section that is not there yet.
 * @throws DomainError VERSION.NEEDED, VERSION.STALE
 */
export function seenRevision(
  keyring: Keyring,
  request: PanohRequest,
  present: RecordView | undefined,
): number | undefined {
  const given = request.headers['if-match'];
  if (present === undefined) {
    if (given === undefined) return undefined;
    throw stale();
  }
  if (given === undefined)
    throw new DomainError(
      'stale',
      'VERSION.NEEDED',
      'This section exists already. Load it and send its ETag as If-Match with your change.',
    );
  if (given !== sectionTag(keyring, present)) throw stale();
  return present.revision;
}
