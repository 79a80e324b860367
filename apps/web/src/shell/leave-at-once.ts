import { ask } from '../talk/api';
import { questions } from '../talk/questions';
import { openVault } from './lock/open-vault';

/** A page that everybody has open some day; an installation may name another one. */
let elsewhere = 'https://www.google.com/search?q=weather';

/** @param address where the quick exit leads, as the installation says */
export function heedExit(address: string): void {
  elsewhere = address;
}

/**
 * Hides what is shown, forgets what is in memory, ends the session in the background, and leaves no way back by
 * the back button.
 */
export function leaveAtOnce(): void {
  document.body.replaceChildren();
  document.title = ' ';
  openVault().lock();
  questions.clear();
  // Goes out while the page is left; without a network the session ends by itself.
  ask('post', '/api/v1/sign-out', {}, { key: crypto.randomUUID(), keepalive: true }).catch(() => undefined);
  window.location.replace(elsewhere);
}

const PRESSES = 3;
const WITHIN = 1_500;

/** Escape three times in a row leaves too. @returns stops listening */
export function leaveOnEscape(): () => void {
  let pressed: number[] = [];
  const listen = ({ key, timeStamp }: KeyboardEvent): void => {
    pressed = key === 'Escape' ? [...pressed.filter((one) => timeStamp - one < WITHIN), timeStamp] : [];
    if (pressed.length >= PRESSES) leaveAtOnce();
  };
  window.addEventListener('keydown', listen, { capture: true });
  return () => window.removeEventListener('keydown', listen, { capture: true });
}

/** A page that the browser kept to show again would show what was left. */
window.addEventListener('pageshow', ({ persisted }) => {
  if (persisted) window.location.reload();
});
