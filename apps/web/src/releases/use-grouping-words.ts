import { useCodes } from '../parts/codes';

/** The words for a way to put the codes of a dimension together. */
export const useGroupingWords = (): ((grouping: string | null) => string) => useCodes('code-grouping').label;
