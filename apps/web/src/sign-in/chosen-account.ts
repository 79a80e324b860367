export interface ChosenAccount {
  readonly email: string;
  readonly password: string;
}

const listeners = new Set<(account: ChosenAccount) => void>();

/** An account of the demo was chosen from the list beside the form. */
export const chooseAccount = (account: ChosenAccount): void => listeners.forEach((tell) => tell(account));

/** @returns stops listening */
export function onChosenAccount(listener: (account: ChosenAccount) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
