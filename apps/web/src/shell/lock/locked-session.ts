import { ask, useToken as keepToken } from '../../talk/api';

const MARK = 'locked';

/**
 * The session ends with the lock: loading the page anew must not open it. Without a network that waits until the
 * page is loaded again, which the mark remembers; it says nothing about anybody.
 */
export async function endSessionOfLock(): Promise<void> {
  localStorage.setItem(MARK, '1');
  const ended = await ask('post', '/api/v1/sign-out', {}, { key: crypto.randomUUID() }).then(
    () => true,
    (fault: { isSignedOut?: boolean }) => fault.isSignedOut === true,
  );
  if (ended) unmark();
}

/** At the start of the page: a session that was locked and could not be ended ends now. */
export async function endLockedSession(): Promise<void> {
  if (localStorage.getItem(MARK) === null) return;
  try {
    const { data } = await ask('get', '/api/v1/session', {});
    keepToken(data.csrfToken);
    await endSessionOfLock();
  } catch {
    // Nobody is signed in, or nobody can be asked: then nothing is shown either.
  }
}

export const unmark = (): void => localStorage.removeItem(MARK);
