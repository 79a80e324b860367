let ahead = 0;

/** The installation's clock: a demo may have moved it. Told by the session. */
export function heedClock(serverNow: string | undefined): void {
  if (serverNow !== undefined) ahead = new Date(serverNow).getTime() - Date.now();
}

/** How far the installation's clock is ahead of this device's, in milliseconds; a device keeps it for offline work. */
export const clockAhead = (): number => ahead;

export function heedAhead(milliseconds: number): void {
  ahead = milliseconds;
}

/** Now, by the clock of the installation, as near as the line allows. */
export const now = (): Date => new Date(Date.now() + ahead);
