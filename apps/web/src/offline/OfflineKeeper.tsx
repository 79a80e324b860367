import { useEffect } from 'react';
import { heedAhead } from '../language/now';
import { heedVault } from '../shell/lock/open-vault';
import { useSessionTalk } from '../talk/session';
import { hasDatabase } from './store/database';
import { findDevice } from './store/device';
import { wipeOverdue } from './store/wipe';
import { contact, stopSync, sync } from './sync';
import { UnlockForm } from './UnlockForm';
import { isUnlocked, lockVault } from './vault/vault';

const NOW_AND_THEN = 10 * 60_000;

heedVault({
  isOpen: isUnlocked,
  lock: lockVault,
  form: async (owner, onOpen) => {
    const device = await findDevice();
    const theirs = owner === undefined || device?.membershipId === owner;
    if (device?.lock === undefined || !theirs || (owner !== undefined && navigator.onLine)) return undefined;
    return <UnlockForm onOpen={onOpen} />;
  },
});

/** Forgets in time, asks whether this device may go on, and sends what waits as soon as somebody is signed in. */
export function OfflineKeeper() {
  const { state } = useSessionTalk();
  const session = state.is === 'member' ? state.session : undefined;
  const maySend = session?.permissions.includes('sealed-registration.send') === true;
  const membershipId = maySend ? session?.membershipId : undefined;
  const organisationId = session?.organisationId;
  useEffect(() => {
    const look = async (): Promise<void> => {
      await wipeOverdue();
      const device = await findDevice();
      const nobody = membershipId === undefined || organisationId === undefined;
      if (nobody && device !== undefined) heedAhead(device.aheadMs);
      if (!navigator.onLine || !(await hasDatabase())) return;
      await (nobody ? contact() : sync({ membershipId, organisationId }));
    };
    const lookQuietly = (): void => void look().catch(() => undefined);
    lookQuietly();
    const again = setInterval(lookQuietly, NOW_AND_THEN);
    window.addEventListener('online', lookQuietly);
    return () => {
      clearInterval(again);
      window.removeEventListener('online', lookQuietly);
      stopSync();
    };
  }, [membershipId, organisationId]);
  return null;
}
