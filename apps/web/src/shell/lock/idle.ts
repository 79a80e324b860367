const INPUTS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'input'] as const;
const LOOK_EVERY = 5_000;
const TELL_EVERY = 10_000;

type Word = 'busy' | 'lock';

/**
 * Watches for hands on the device. Windows of one browser count as one: at work in one of them, the others stay
 * open; locked in one, locked in all.
 * @param idleMs without any input before `onIdle` is called
 * @returns stops watching; `lockNow` locks the other windows too
 */
export function watchIdle(
  idleMs: number,
  onIdle: () => void,
): { readonly stop: () => void; readonly lockNow: () => void } {
  const others = new BroadcastChannel('panoh-lock');
  const say = (word: Word): void => others.postMessage(word);
  let last = Date.now();
  let told = 0;

  const touched = (): void => {
    last = Date.now();
    if (last - told < TELL_EVERY) return;
    told = last;
    say('busy');
  };
  // By the clock and not by a timer: a laptop that slept for an hour was idle for an hour.
  const look = (): void => {
    if (Date.now() - last < idleMs) return;
    last = Date.now();
    onIdle();
  };
  others.onmessage = ({ data }: MessageEvent<Word>) => {
    if (data === 'busy') last = Date.now();
    else onIdle();
  };
  const watch = setInterval(look, LOOK_EVERY);
  document.addEventListener('visibilitychange', look);
  for (const input of INPUTS) window.addEventListener(input, touched, { capture: true, passive: true });
  return {
    lockNow: () => say('lock'),
    stop: () => {
      clearInterval(watch);
      document.removeEventListener('visibilitychange', look);
      for (const input of INPUTS) window.removeEventListener(input, touched, { capture: true });
      others.close();
    },
  };
}
