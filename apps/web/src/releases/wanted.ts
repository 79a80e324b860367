import type { WantedDimension } from './release-draft';

/** A dimension as it is usually shown. */
export const plain = (dimension: string): WantedDimension => ({ dimension, grouping: null, codes: null });
