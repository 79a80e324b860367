import { type ComponentType, lazy, type LazyExoticComponent } from 'react';

/** After what is looked at first has come, on a slow line as well. */
const LATER = 5_000;

/**
 * A part that nobody needs at first sight: it does not hold up the page, and is there before it is asked for, also
 * when the line breaks meanwhile.
 */
export function fetchedLater<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  window.setTimeout(() => void load().catch(() => undefined), LATER);
  return lazy(async () => ({ default: await load() }));
}
