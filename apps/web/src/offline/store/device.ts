import { database, type DeviceRow, hasDatabase } from './database';

export async function findDevice(): Promise<DeviceRow | undefined> {
  if (!(await hasDatabase())) return undefined;
  return (await database()).get('device', 'this');
}

export async function keepDevice(device: DeviceRow): Promise<void> {
  await (await database()).put('device', device, 'this');
  tellStoreChanged();
}

/** Changes what is known of it in one transaction; nothing where there is none. */
export async function changeDevice(change: (device: DeviceRow) => DeviceRow): Promise<DeviceRow | undefined> {
  const store = (await database()).transaction('device', 'readwrite').store;
  const device = await store.get('this');
  if (device === undefined) return undefined;
  const changed = change(device);
  await store.put(changed, 'this');
  tellStoreChanged();
  return changed;
}

/** Now, as the node would say it. */
export const deviceNow = ({ aheadMs }: Pick<DeviceRow, 'aheadMs'>): Date => new Date(Date.now() + aheadMs);

const listeners = new Set<() => void>();
/** Told in this window and in others when something that is kept here has changed. @returns stops listening */
export function onStoreChanged(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const channel = new BroadcastChannel('panoh-offline');
channel.onmessage = () => listeners.forEach((tell) => tell());

export function tellStoreChanged(): void {
  listeners.forEach((tell) => tell());
  channel.postMessage('changed');
}
