/** Columns of an audit row in the order in which they are hashed. Adding one later needs a new leaf version. */
export const ENTRY_COLUMNS = [
  'id',
  'recorded_at',
  'written_at',
  'transaction_id',
  'occurred_at',
  'type',
  'subject_kind',
  'subject_id',
  'case_id',
  'organisation_id',
  'membership_id',
  'actor',
  'cause',
  'purpose',
  'fields',
] as const;

/** An audit row as PostgreSQL writes it in text (session zone UTC), so that a dump can be checked without us. */
export type EntryText = readonly (string | null)[];

export interface Seal {
  readonly sequence: number;
  readonly entryId: string;
  readonly leaf: Uint8Array;
  readonly link: Uint8Array;
}
