import { clockAhead, now } from '../language/now';
import { ask } from '../talk/api';
import type { Session } from '../talk/session';
import type { DeviceName } from './device-names';
import { fetchBooks } from './fetch-books';
import { keepDevice } from './store/device';
import { keepSheaf } from './store/sheaf';
import { wipe } from './store/wipe';
import { makeVault } from './vault/vault';

export interface SetUpWish {
  readonly name: DeviceName;
  readonly passphrase: string;
  /** Of the texts that are read out, and of the forms. */
  readonly languages: readonly string[];
}

/**
 * Makes this a device that works without a network: known to the node, with the node's key, a sheaf of codes, the
 * texts, and a passphrase that only its member knows. What an earlier set-up left is wiped first.
 * @param tell how far it is
 */
export async function setUpDevice(
  session: Session,
  { name, passphrase, languages }: SetUpWish,
  tell: (done: number, of: number) => void,
): Promise<void> {
  await wipe(true);
  // Drafts are small, but a browser short of room must not be the one who decides what is forgotten.
  await navigator.storage?.persist?.();
  const fresh = { key: crypto.randomUUID() };
  const { data: device } = await ask('post', '/api/v1/devices', { body: { name } }, fresh);
  const { data: nodeKey } = await ask('get', '/api/v1/offline/key', {});
  const organisation = { path: { organisationId: session.organisationId } };
  const { data: own } = await ask('get', '/api/v1/organisations/{organisationId}', organisation);
  const path = { deviceId: device.id };
  const { data: sheaf } = await ask(
    'post',
    '/api/v1/devices/{deviceId}/code-sheaf',
    { path },
    {
      key: crypto.randomUUID(),
    },
  );
  await fetchBooks(languages, sheaf.consentTexts, tell);
  const lock = await makeVault(passphrase);
  await keepDevice({
    ...{
      id: device.id,
      token: device.token ?? '',
      name,
      membershipId: session.membershipId,
      organisationId: session.organisationId,
      languages,
      lock,
    },
    nodeKey: { keyId: nodeKey.keyId, publicKey: nodeKey.publicKey },
    jurisdictions: own.jurisdictions,
    failures: 0,
    contactAt: now().toISOString(),
    aheadMs: clockAhead(),
  });
  await keepSheaf(sheaf.codes);
}
