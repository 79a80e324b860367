import { database, type DeviceRow, hasDatabase } from './database';
import { deviceNow, tellStoreChanged } from './device';

/** A device works this long without the node, and a draft lives this long. */
export const DAYS = 14;
/** Wrong passphrases before everything that they open is gone. */
export const MOST_FAILURES = 10;

const DAY = 24 * 60 * 60_000;

/** When the device forgets, if it does not reach the node before. */
export const endsAt = ({ contactAt }: Pick<DeviceRow, 'contactAt'>): Date =>
  new Date(new Date(contactAt).getTime() + DAYS * DAY);

/**
 * Forgets drafts, codes and the lock that opened them. What is finished stays: only the node reads it, and it may
 * be the only trace of somebody who asked for help.
 * @param altogether also that this device works offline: it was shut out
 */
export async function wipe(altogether = false): Promise<void> {
  if (!(await hasDatabase())) return;
  const transaction = (await database()).transaction(['device', 'codes', 'drafts'], 'readwrite');
  await transaction.objectStore('drafts').clear();
  await transaction.objectStore('codes').clear();
  const devices = transaction.objectStore('device');
  const device = await devices.get('this');
  if (device !== undefined && altogether) await devices.delete('this');
  else if (device !== undefined) await devices.put({ ...device, lock: undefined, failures: 0 }, 'this');
  await transaction.done;
  tellStoreChanged();
}

/** What must be gone by now is gone: at every start, and now and then while the page is open. */
export async function wipeOverdue(): Promise<void> {
  if (!(await hasDatabase())) return;
  const store = await database();
  const device = await store.get('device', 'this');
  if (device?.lock === undefined) return;
  const now = deviceNow(device);
  if (endsAt(device) <= now || device.failures >= MOST_FAILURES) return wipe();
  for (const { id, createdAt } of await store.getAll('drafts'))
    if (new Date(createdAt).getTime() + DAYS * DAY <= now.getTime()) await store.delete('drafts', id);
  for (const { code, until } of await store.getAll('codes'))
    if (new Date(until) <= now) await store.delete('codes', code);
}
