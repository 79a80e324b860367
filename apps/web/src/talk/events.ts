import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { ask } from './api';
import { useSessionTalk } from './session';

const ADDRESS = '/api/v1/events';
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 60_000;
/** Several tidings of one change come together: one question is enough. */
const GATHER_MS = 120;

/** Which answers may be old now, by what a tiding names: the beginnings of their addresses. */
const RENEWS = {
  notice: ['/api/v1/notices', '/api/v1/today'],
  referral: [
    ...['/api/v1/inbox', '/api/v1/referrals', '/api/v1/needs', '/api/v1/waiting-list', '/api/v1/beds'],
    ...['/api/v1/cases', '/api/v1/today'],
  ],
  deadline: ['/api/v1/deadlines', '/api/v1/clock-board', '/api/v1/cases', '/api/v1/today'],
  need: ['/api/v1/needs', '/api/v1/cases'],
  other: ['/api/v1/cases', '/api/v1/today'],
  everything: ['/api/'],
} as const;

type Renewed = keyof typeof RENEWS;

interface Heard {
  readonly onNews: (renewed: Renewed) => void;
  readonly onSessionEnded: () => void;
}

/**
 * Hears from the api that something changed, while the page is looked at: a window in the background keeps no
 * connection (a browser has six for all of them) and catches up when it is looked at again.
 * @returns stops listening
 */
function listen({ onNews, onSessionEnded }: Heard): () => void {
  let source: EventSource | undefined;
  let last: string | undefined;
  let pause = FIRST_PAUSE_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const close = () => {
    clearTimeout(timer);
    source?.close();
    source = undefined;
  };
  const hear = (renewed: (data: string) => readonly Renewed[]) => (event: MessageEvent<string>) => {
    last = event.lastEventId === '' ? last : event.lastEventId;
    renewed(event.data).forEach(onNews);
  };
  const open = () => {
    if (source !== undefined || document.hidden) return;
    source = new EventSource(last === undefined ? ADDRESS : `${ADDRESS}?after=${encodeURIComponent(last)}`);
    source.addEventListener('open', () => (pause = FIRST_PAUSE_MS));
    source.addEventListener(
      'notice',
      hear((data) => ['notice', subjectOf(data)]),
    );
    source.addEventListener(
      'referral',
      hear(() => ['referral']),
    );
    source.addEventListener(
      'everything',
      hear(() => ['everything']),
    );
    source.addEventListener('session-ended', () => {
      close();
      onSessionEnded();
    });
    source.addEventListener('error', () => {
      // The browser comes back by itself after a broken line; not after a refusal.
      if (source?.readyState !== EventSource.CLOSED) return;
      close();
      timer = setTimeout(open, pause);
      pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
    });
  };
  const heed = () => (document.hidden ? close() : open());
  document.addEventListener('visibilitychange', heed);
  window.addEventListener('online', heed);
  open();
  return () => {
    document.removeEventListener('visibilitychange', heed);
    window.removeEventListener('online', heed);
    close();
  };
}

function subjectOf(data: string): Renewed {
  const { subjectKind } = JSON.parse(data) as { subjectKind?: string };
  if (subjectKind === 'referral' || subjectKind === 'deadline' || subjectKind === 'need') return subjectKind;
  return 'other';
}

/** Asks what is shown anew when the api says that it changed. Once, inside the shell. */
export function useLiveAnswers(): void {
  const queries = useQueryClient();
  const { state } = useSessionTalk();
  const isMember = state.is === 'member';
  useEffect(() => {
    if (!isMember) return;
    const waiting = new Set<Renewed>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const renew = () => {
      const beginnings = [...waiting].flatMap((one): readonly string[] => RENEWS[one]);
      waiting.clear();
      timer = undefined;
      void queries.invalidateQueries({
        predicate: ({ queryKey: [path] }) =>
          typeof path === 'string' && beginnings.some((beginning) => path.startsWith(beginning)),
      });
    };
    const stop = listen({
      onNews: (renewed) => {
        waiting.add(renewed);
        timer ??= setTimeout(renew, GATHER_MS);
      },
      // The refusal tells the shell that the session is over; what was typed stays.
      onSessionEnded: () => void ask('get', '/api/v1/session', {}).catch(() => undefined),
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [isMember, queries]);
}
