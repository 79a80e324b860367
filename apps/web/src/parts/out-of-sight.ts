import { type RefObject, useEffect, useState } from 'react';

/** On which sides of something that scrolls a part of it is out of sight. */
export interface OutOfSight {
  readonly before: boolean;
  readonly after: boolean;
}

const NOTHING: OutOfSight = { before: false, after: false };
/** Places are fractions of a pixel where a page is zoomed. */
const A_PIXEL = 1;

/** Watches a box that scrolls sideways: how far it is, and whether it or what it holds has grown. */
export function useOutOfSight(box: RefObject<HTMLElement | null>): OutOfSight {
  const [sides, setSides] = useState(NOTHING);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const look = (): void => {
      const { scrollLeft, scrollWidth, clientWidth } = element;
      const before = scrollLeft > A_PIXEL;
      const after = scrollWidth - clientWidth - scrollLeft > A_PIXEL;
      setSides((known) => (known.before === before && known.after === after ? known : { before, after }));
    };
    const watcher = new ResizeObserver(look);
    for (const one of [element, ...element.children]) watcher.observe(one);
    element.addEventListener('scroll', look, { passive: true });
    return () => {
      watcher.disconnect();
      element.removeEventListener('scroll', look);
    };
  }, [box]);
  return sides;
}
