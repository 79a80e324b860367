import { useEffect, useState, useSyncExternalStore } from 'react';
import type { DeviceRow, FinishedRow } from './store/database';
import { hasDatabase } from './store/database';
import { findDevice, onStoreChanged } from './store/device';
import { listFinished } from './store/drafts';
import { freeCodes } from './store/sheaf';
import { onSync, type SyncState, syncState } from './sync';
import { isUnlocked, onVault } from './vault/vault';

export interface KeptHere {
  readonly device: DeviceRow | undefined;
  readonly codes: number;
  readonly finished: readonly FinishedRow[];
}

const NOTHING: KeptHere = { device: undefined, codes: 0, finished: [] };

/** What this device keeps for working offline; undefined until it was looked up. */
export function useKeptHere(): KeptHere | undefined {
  const [kept, setKept] = useState<KeptHere>();
  useEffect(() => {
    let gone = false;
    const look = async (): Promise<void> => {
      const found = (await hasDatabase())
        ? { device: await findDevice(), codes: await freeCodes(), finished: await listFinished() }
        : NOTHING;
      if (!gone) setKept(found);
    };
    const lookAgain = (): void => void look().catch(() => setKept(NOTHING));
    lookAgain();
    const stop = onStoreChanged(lookAgain);
    return () => {
      gone = true;
      stop();
    };
  }, []);
  return kept;
}

export const useUnlocked = (): boolean => useSyncExternalStore(onVault, isUnlocked);

export const useSyncState = (): SyncState => useSyncExternalStore(onSync, syncState);

const onLine = (tell: () => void): (() => void) => {
  window.addEventListener('online', tell);
  window.addEventListener('offline', tell);
  return () => {
    window.removeEventListener('online', tell);
    window.removeEventListener('offline', tell);
  };
};

/** Whether the browser believes that there is a network; the node may be away all the same. */
export const useOnline = (): boolean => useSyncExternalStore(onLine, () => navigator.onLine);
