import type { Keyring } from '@panoh/platform';

/** Bound to the session: another site cannot know it, and nothing more needs to be stored. */
export function csrfTokenOf(keyring: Keyring, sessionToken: string): string {
  return keyring.keyedHash('session', `csrf ${sessionToken}`).toString('base64url');
}
