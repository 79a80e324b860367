import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { components } from '../client/schema';
import { heedClock } from '../language/now';
import { ask, onSignedOut, useToken as keepToken } from './api';
import { Problem } from './problem';
import { questions } from './questions';

export type Session = components['schemas']['SessionView'];
export type SessionState =
  | { readonly is: 'asking' }
  | { readonly is: 'nobody' }
  /** Nobody could be asked: a page that was opened without a network. */
  | { readonly is: 'unreachable' }
  | { readonly is: 'member'; readonly session: Session }
  /** The session ended while somebody was at work: their page stays as it is until they are back. */
  | { readonly is: 'ended'; readonly session: Session };

interface SessionTalk {
  readonly state: SessionState;
  /** After the api let somebody in. Another person than before begins with nothing of the earlier one. */
  readonly begin: (session: Session) => void;
  readonly end: () => Promise<void>;
  readonly askAgain: () => Promise<void>;
}

const SessionContext = createContext<SessionTalk | undefined>(undefined);

export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [state, setState] = useState<SessionState>({ is: 'asking' });

  const begin = useCallback((session: Session) => {
    keepToken(session.csrfToken);
    heedClock(session.now);
    setState((before) => {
      const isSomebody = before.is === 'ended' || before.is === 'member';
      const stays = isSomebody && before.session.membershipId === session.membershipId;
      if (!stays) questions.clear();
      return { is: 'member', session };
    });
  }, []);

  const askAgain = useCallback(async () => {
    try {
      const { data } = await ask('get', '/api/v1/session', {});
      begin(data);
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault;
      setState({ is: fault.isSignedOut ? 'nobody' : 'unreachable' });
    }
  }, [begin]);

  const end = useCallback(async () => {
    await ask('post', '/api/v1/sign-out', {}).catch(() => undefined);
    keepToken(undefined);
    questions.clear();
    setState({ is: 'nobody' });
  }, []);

  useEffect(() => void askAgain(), [askAgain]);
  useEffect(
    () =>
      onSignedOut(() =>
        setState((before) => (before.is === 'member' ? { is: 'ended', session: before.session } : before)),
      ),
    [],
  );

  const talk = useMemo(() => ({ state, begin, end, askAgain }), [state, begin, end, askAgain]);
  return <SessionContext.Provider value={talk}>{children}</SessionContext.Provider>;
}

export function useSessionTalk(): SessionTalk {
  const talk = useContext(SessionContext);
  if (talk === undefined) throw new Error('Only inside SessionProvider.');
  return talk;
}

/** Who is signed in. Only on pages inside the shell. */
export function useSession(): Session {
  const { state } = useSessionTalk();
  if (state.is !== 'member' && state.is !== 'ended') throw new Error('Only where somebody is signed in.');
  return state.session;
}

/** Whether the role may do this at all; what is allowed for one case, only the api knows. */
export function useMay(): (permission: string) => boolean {
  const { permissions } = useSession();
  return useCallback((permission) => (permissions as readonly string[]).includes(permission), [permissions]);
}
