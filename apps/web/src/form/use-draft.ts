import { useBlocker } from '@tanstack/react-router';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { now } from '../language/now';
import { useSessionTalk } from '../talk/session';
import { type Beginning, DraftKeeper, type DraftView } from './draft-keeper';

export interface Draft extends DraftView {
  readonly change: DraftKeeper['change'];
  readonly flush: DraftKeeper['flush'];
  readonly settle: DraftKeeper['settle'];
  /** Somebody wants to leave while something could not be kept. */
  readonly leaving: { readonly stay: () => void; readonly leave: () => void } | undefined;
}

/**
 * A form that saves itself while it is filled. Its beginning is read once: mount the component anew (a `key`) for
 * another form or record.
 */
export function useDraft(beginning: Beginning): Draft {
  const [keeper] = useState(() => new DraftKeeper(beginning, now));
  const view = useSyncExternalStore(keeper.subscribe, keeper.see);
  const { state: session } = useSessionTalk();

  useEffect(() => keeper.stop, [keeper]);
  // Back after signing in again, or with a line again: what waited goes on its way.
  useEffect(() => {
    if (session.is === 'member' && keeper.see().state === 'signed-out') void keeper.flush();
  }, [session.is, keeper]);
  useEffect(() => {
    const goOn = () => void (keeper.see().state === 'unreachable' && keeper.flush());
    window.addEventListener('online', goOn);
    return () => window.removeEventListener('online', goOn);
  }, [keeper]);

  const blocker = useBlocker({
    shouldBlockFn: async () => keeper.isUnsaved && !(await keeper.flush()) && keeper.isUnsaved,
    // Who leaves quickly is not asked.
    enableBeforeUnload: () => keeper.isUnsaved && !document.body.hidden,
    withResolver: true,
  });
  const leaving = blocker.status === 'blocked' ? { stay: blocker.reset, leave: blocker.proceed } : undefined;
  return { ...view, change: keeper.change, flush: keeper.flush, settle: keeper.settle, leaving };
}
