import { useCallback, useEffect, useRef, useState } from 'react';
import type { Draft, Registration } from './registration';
import { keepDraft, listDrafts } from './store/drafts';
import { isUnlocked } from './vault/vault';

const PAUSE_MS = 600;

export interface OpenDraft {
  /** null where there is none of this id any more; undefined while it is looked up. */
  readonly draft: Draft | null | undefined;
  readonly savedAt: string | undefined;
  readonly change: (change: Partial<Registration>) => void;
  readonly flush: () => Promise<void>;
}

/** A draft that keeps itself, encrypted, while it is typed. What is typed stays here while the vault is locked. */
export function useOfflineDraft(draftId: string, unlocked: boolean): OpenDraft {
  const [draft, setDraft] = useState<Draft | null>();
  const [savedAt, setSavedAt] = useState<string>();
  const newest = useRef<Draft>(undefined);
  const timer = useRef<number>(undefined);
  const isDirty = useRef(false);

  const flush = useCallback(async () => {
    window.clearTimeout(timer.current);
    if (!isDirty.current || newest.current === undefined || !isUnlocked()) return;
    isDirty.current = false;
    setSavedAt(await keepDraft(newest.current));
  }, []);

  const change = useCallback(
    (part: Partial<Registration>) => {
      const before = newest.current;
      if (before === undefined) return;
      newest.current = { ...before, registration: { ...before.registration, ...part } };
      isDirty.current = true;
      setDraft(newest.current);
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void flush(), PAUSE_MS);
    },
    [flush],
  );

  useEffect(() => {
    if (!unlocked) return;
    // Unlocked again over what was typed before: that is kept, not read anew.
    if (newest.current !== undefined) return void flush();
    void listDrafts().then((drafts) => {
      newest.current = drafts.find(({ id }) => id === draftId);
      setDraft(newest.current ?? null);
    });
  }, [draftId, unlocked, flush]);

  useEffect(() => {
    const keep = (): void => void flush();
    window.addEventListener('pagehide', keep);
    document.addEventListener('visibilitychange', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      document.removeEventListener('visibilitychange', keep);
      keep();
    };
  }, [flush]);

  return { draft, savedAt, change, flush };
}
