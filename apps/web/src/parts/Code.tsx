import { useCodes } from './codes';

/** The word for one code of a codebook. */
export function Code({ list, code }: { readonly list: string; readonly code: string | null | undefined }) {
  return <>{useCodes(list).label(code)}</>;
}
