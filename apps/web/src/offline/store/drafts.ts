import { now } from '../../language/now';
import { bindingOf, type Draft, type Registration, textVersionsOf } from '../registration';
import { askVault } from '../vault/vault';
import { database, type FinishedRow } from './database';
import { deviceNow, findDevice, tellStoreChanged } from './device';

/** A new draft takes a code of the sheaf; undefined when there is none left. */
export async function beginDraft(registration: Registration): Promise<Draft | undefined> {
  const device = await findDevice();
  if (device === undefined) return undefined;
  const begun = deviceNow(device).toISOString();
  const codes = (await database()).transaction('codes', 'readwrite').store;
  const taken = (await codes.getAll()).find((one) => one.until > begun && one.taken !== true);
  if (taken === undefined) return undefined;
  // Marked before it is shown: a code is on one card or lost, never on two.
  await codes.put({ ...taken, taken: true });
  const draft = {
    id: crypto.randomUUID(),
    code: taken.code,
    createdAt: begun,
    changedAt: begun,
    registration,
  };
  await keepDraft(draft);
  return draft;
}

/** Encrypted before it is stored; nothing of it ever lies on the disk in clear. */
export async function keepDraft({ id, createdAt, code, registration }: Draft): Promise<string> {
  const changedAt = now().toISOString();
  const sealed = await askVault('lockUp', { code, registration }, id);
  await (await database()).put('drafts', { id, createdAt, changedAt, sealed });
  tellStoreChanged();
  return changedAt;
}

export async function listDrafts(): Promise<Draft[]> {
  const rows = await (await database()).getAll('drafts');
  const drafts = await Promise.all(
    rows.map(async ({ sealed, ...row }) => {
      const opened = (await askVault('open', sealed, row.id)) as Pick<Draft, 'code' | 'registration'>;
      return { ...row, ...opened };
    }),
  );
  return drafts.sort((one, other) => (one.changedAt < other.changedAt ? 1 : -1));
}

export async function dropDraft(id: string): Promise<void> {
  await (await database()).delete('drafts', id);
  tellStoreChanged();
}

/** Sealed to the node and dropped as a draft, in one transaction: from here on nobody reads it on this device. */
export async function finishDraft({ code, registration, id: draftId }: Draft): Promise<void> {
  const device = await findDevice();
  if (device === undefined) throw new Error('This device is not set up.');
  const id = crypto.randomUUID();
  const sealed = await askVault('finish', registration, bindingOf(id, device.id, code), device.nodeKey);
  const envelope = {
    ...{ id, deviceId: device.id, keyId: device.nodeKey.keyId, ...sealed, code },
    ...{ occurredAt: registration.occurredAt, textVersions: textVersionsOf(registration) },
  };
  const row: FinishedRow = {
    ...{ id, finishedAt: now().toISOString(), envelope },
    ...{ organisationId: device.organisationId, deviceToken: device.token },
  };
  const transaction = (await database()).transaction(['drafts', 'finished'], 'readwrite');
  await transaction.objectStore('finished').put(row);
  await transaction.objectStore('drafts').delete(draftId);
  await transaction.done;
  tellStoreChanged();
}

export async function listFinished(): Promise<FinishedRow[]> {
  const rows = await (await database()).getAll('finished');
  return rows.sort((one, other) => (one.finishedAt < other.finishedAt ? -1 : 1));
}

export async function dropFinished(id: string): Promise<void> {
  await (await database()).delete('finished', id);
  tellStoreChanged();
}
