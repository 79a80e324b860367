/**
 * The page itself is kept by a service worker, so that it opens on a bad line and without one. Registered by hand:
 * the library for it would be more than all of this.
 * @param onNew called with what loads the newer version, when there is one
 */
export async function keepShell(onNew: (load: () => void) => void): Promise<void> {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  const registration = await navigator.serviceWorker.register('/sw.js');
  const tell = (worker: ServiceWorker): void =>
    onNew(() => {
      navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), {
        once: true,
      });
      worker.postMessage({ type: 'SKIP_WAITING' });
    });
  if (registration.waiting !== null && navigator.serviceWorker.controller !== null)
    tell(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const fresh = registration.installing;
    fresh?.addEventListener('statechange', () => {
      if (fresh.state === 'installed' && navigator.serviceWorker.controller !== null) tell(fresh);
    });
  });
}
