import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let minute = 0;
setInterval(() => {
  minute += 1;
  listeners.forEach((tell) => tell());
}, 60_000);

/** Shows the component again every minute: what says "in 3 hours" stays true. */
export function useMinute(): number {
  return useSyncExternalStore(
    (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
    () => minute,
  );
}
