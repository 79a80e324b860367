import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useNavigation } from './navigation-entries';

/** How long the second key may take. */
const BETWEEN_MS = 1_500;
const TYPING = 'input, textarea, select, [contenteditable="true"], [role="textbox"]';
/** Where the eye goes in a list: the first link of each entry. */
const ENTRIES = '#content :is(li, tbody tr, article)';
const OFF = 'keys-off';

const listeners = new Set<() => void>();
const areOn = (): boolean => localStorage.getItem(OFF) === null;

/** Single keys disturb who speaks to the computer or whose hand trembles: they can be turned off (WCAG 2.1.4). */
export function useKeysOn(): readonly [boolean, (on: boolean) => void] {
  const on = useSyncExternalStore((tell) => {
    listeners.add(tell);
    return () => listeners.delete(tell);
  }, areOn);
  const turn = (wish: boolean) => {
    if (wish) localStorage.removeItem(OFF);
    else localStorage.setItem(OFF, 'yes');
    listeners.forEach((tell) => tell());
  };
  return [on, turn];
}

/**
 * `/` search, `g` and a letter to a place, `j` and `k` through a list, `?` what keys there are. Never while
 * somebody types, and never together with a key that belongs to the browser.
 */
export function useKeys(onHelp: () => void): void {
  const navigate = useNavigate();
  const entries = useNavigation();
  const [on] = useKeysOn();
  const goingSince = useRef<number>(undefined);
  useEffect(() => {
    if (!on) return;
    const heed = (event: KeyboardEvent) => {
      const { key, target } = event;
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (target instanceof Element && target.closest(TYPING) !== null) return;
      if (document.querySelector('[aria-modal="true"]') !== null) return;
      const goes = goingSince.current !== undefined && performance.now() - goingSince.current < BETWEEN_MS;
      goingSince.current = undefined;
      if (goes) {
        const entry = entries.find(({ letter }) => letter === key);
        if (entry === undefined) return;
        event.preventDefault();
        void navigate({ to: entry.to });
      } else if (key === 'g') goingSince.current = performance.now();
      else if (key === 'j' || key === 'k') step(key === 'j' ? 1 : -1);
      else if (key === '/' && search()) event.preventDefault();
      else if (key === '?') onHelp();
    };
    document.addEventListener('keydown', heed);
    return () => document.removeEventListener('keydown', heed);
  }, [on, entries, navigate, onHelp]);
}

function step(by: 1 | -1): void {
  const all = [...document.querySelectorAll(ENTRIES)].flatMap(
    (entry) => entry.querySelector<HTMLElement>('a[href], button') ?? [],
  );
  const links = all.filter((link, place) => all.indexOf(link) === place && link.offsetParent !== null);
  const now = links.findIndex((link) => link === document.activeElement);
  links[now === -1 ? (by === 1 ? 0 : links.length - 1) : now + by]?.focus();
}

/** @returns whether there is a search to go to */
function search(): boolean {
  const field = document.querySelector<HTMLElement>('input[type="search"], [role="searchbox"]');
  field?.focus();
  return field !== null;
}
