import { database, type ReservedCode } from './database';
import { deviceNow, findDevice, tellStoreChanged } from './device';

/**
 * What the node says lies here: new codes come in, used ones go out. What stands on a draft stays taken, for the
 * node learns of that only when the registration arrives.
 */
export async function keepSheaf(told: readonly Pick<ReservedCode, 'code' | 'until'>[]): Promise<void> {
  const codes = (await database()).transaction('codes', 'readwrite').store;
  const taken = new Set((await codes.getAll()).filter((one) => one.taken).map(({ code }) => code));
  await codes.clear();
  for (const { code, until } of told) await codes.put({ code, until, taken: taken.has(code) });
  tellStoreChanged();
}

/** How many registrations can still be begun without the node. */
export async function freeCodes(): Promise<number> {
  const device = await findDevice();
  if (device === undefined) return 0;
  const now = deviceNow(device).toISOString();
  const codes = await (await database()).getAll('codes');
  return codes.filter(({ until, taken }) => taken !== true && until > now).length;
}
