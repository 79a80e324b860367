import type { ReactNode } from 'react';

/** The drafts of a device that works offline, as the lock of the screen knows them: their code is fetched only there. */
export interface OpenVault {
  readonly isOpen: () => boolean;
  readonly lock: () => void;
  /**
   * A form that opens it again, for who may.
   * @param owner the membership that was at work; undefined where nobody was signed in
   */
  readonly form: (owner: string | undefined, onOpen: () => void) => Promise<ReactNode>;
}

const NONE: OpenVault = {
  isOpen: () => false,
  lock: () => undefined,
  form: () => Promise.resolve(undefined),
};

let vault = NONE;

export const openVault = (): OpenVault => vault;

/** Said once by the offline part, when it is used. */
export function heedVault(there: OpenVault): void {
  vault = there;
}
