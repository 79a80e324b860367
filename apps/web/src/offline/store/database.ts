import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { components } from '../../client/schema';
import type { Locked, NodeKey, PassphraseLock } from '../vault/messages';

export type FormView = components['schemas']['FormView'];
export type CodebookView = components['schemas']['CodebookView'];
export type ConsentTextView = components['schemas']['ConsentTextView'];

/** This device, as the node knows it. Nothing in it is about a person who came for help. */
export interface DeviceRow {
  readonly id: string;
  readonly token: string;
  readonly name: string;
  readonly membershipId: string;
  /** For it everything is registered that is written down here. */
  readonly organisationId: string;
  /** Where the member's organisation acts. */
  readonly jurisdictions: readonly string[];
  /** Languages in which consent texts lie here. */
  readonly languages: readonly string[];
  readonly nodeKey: NodeKey;
  /** Absent when it was wiped: the device must be set up again. */
  readonly lock?: PassphraseLock;
  readonly failures: number;
  /** Of the last time that the node was reached, by its clock. */
  readonly contactAt: string;
  /** How far the node's clock is ahead of this device's: a wrong clock here must not date or wipe anything. */
  readonly aheadMs: number;
}

export interface ReservedCode {
  readonly code: string;
  readonly until: string;
  /** It stands on a card already, or on what will be one. */
  readonly taken?: boolean;
}

/** An open draft, encrypted under the passphrase. In clear stand the times, so that it can be wiped unread. */
export interface DraftRow {
  readonly id: string;
  readonly createdAt: string;
  readonly changedAt: string;
  readonly sealed: Locked;
}

/** A finished registration, sealed to the node: this device cannot read it any more. */
export interface FinishedRow {
  readonly id: string;
  readonly finishedAt: string;
  /** It is sent for this organisation and for no other. */
  readonly organisationId: string;
  /** Proves from which device it comes, also when that was shut out or set up anew meanwhile. */
  readonly deviceToken: string;
  readonly envelope: Envelope;
}

export interface Envelope {
  readonly id: string;
  readonly deviceId: string;
  readonly keyId: string;
  readonly enc: string;
  readonly ciphertext: string;
  readonly code: string;
  readonly occurredAt: string;
  readonly textVersions: Record<string, number>;
}

/** What every form needs, in one language: the same for everybody, and about nobody. */
export interface BookRow {
  readonly language: string;
  readonly forms: readonly FormView[];
  readonly codebooks: readonly CodebookView[];
}

interface OfflineDatabase extends DBSchema {
  device: { key: 'this'; value: DeviceRow };
  codes: { key: string; value: ReservedCode };
  drafts: { key: string; value: DraftRow };
  finished: { key: string; value: FinishedRow };
  books: { key: string; value: BookRow };
  texts: { key: [string, string]; value: ConsentTextView };
}

const NAME = 'panoh-offline';

let opened: Promise<IDBPDatabase<OfflineDatabase>> | undefined;

export function database(): Promise<IDBPDatabase<OfflineDatabase>> {
  opened ??= openDB<OfflineDatabase>(NAME, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('device');
      fresh.createObjectStore('codes', { keyPath: 'code' });
      fresh.createObjectStore('drafts', { keyPath: 'id' });
      fresh.createObjectStore('finished', { keyPath: 'id' });
      fresh.createObjectStore('books', { keyPath: 'language' });
      fresh.createObjectStore('texts', { keyPath: ['purpose', 'language'] });
    },
    terminated: () => {
      opened = undefined;
    },
  });
  return opened;
}

/** Whether anything was ever kept here; asking must not make an empty database on a shared computer. */
export async function hasDatabase(): Promise<boolean> {
  if (typeof indexedDB.databases !== 'function') return true;
  return (await indexedDB.databases()).some(({ name }) => name === NAME);
}
