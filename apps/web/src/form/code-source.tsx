import { createContext, type ReactNode, useContext } from 'react';
import { type CodeList, useCodes } from '../parts/codes';

/** Codebooks that are at hand without a network, by their id. */
export type HeldCodes = ReadonlyMap<string, CodeList>;

const Held = createContext<HeldCodes | undefined>(undefined);

/** Around a form that is filled without a network: its lists come from here and from nowhere else. */
export const HeldCodesProvider = ({
  codes,
  children,
}: {
  readonly codes: HeldCodes;
  readonly children: ReactNode;
}) => <Held.Provider value={codes}>{children}</Held.Provider>;

export const useIsOffline = (): boolean => useContext(Held) !== undefined;

const NOTHING: CodeList = { label: (code) => code ?? '', options: [], title: '', isPending: false };

/** The list that a field is answered from. */
export function useFieldCodes(list: string): CodeList {
  const held = useContext(Held);
  const asked = useCodes(list, undefined, held === undefined);
  return held === undefined ? asked : (held.get(list) ?? NOTHING);
}
