import { ask } from '../talk/api';

/** Of this tab only, and gone with it. */
const MARK = 'shared-computer';

export const isSharedComputer = (): boolean => sessionStorage.getItem(MARK) !== null;

let listening = false;

/**
 * Said at sign-in. On a shared computer nothing is kept, nothing works offline, and the session ends when the page
 * is left: by closing the tab, by loading it anew, or by going elsewhere.
 */
export function shareComputer(shared: boolean): void {
  if (!shared) return sessionStorage.removeItem(MARK);
  sessionStorage.setItem(MARK, '1');
  void forgetHere();
  if (listening) return;
  listening = true;
  window.addEventListener('pagehide', () => {
    if (!isSharedComputer()) return;
    localStorage.clear();
    ask('post', '/api/v1/sign-out', {}, { key: crypto.randomUUID(), keepalive: true }).catch(() => undefined);
  });
}

/** What an earlier visit may have left: the page that works without a network, its lists, the chosen language. */
async function forgetHere(): Promise<void> {
  localStorage.clear();
  const workers = await navigator.serviceWorker?.getRegistrations();
  await Promise.all((workers ?? []).map((worker) => worker.unregister()));
  if (!('caches' in window)) return;
  const names = await caches.keys();
  await Promise.all(names.map((name) => caches.delete(name)));
}
