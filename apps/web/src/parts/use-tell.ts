import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useWords } from '../language/words';

/** After something happened: one sentence that comes by itself, is read aloud, and can be closed. */
export function useTell(): (sentence: string) => void {
  const { t } = useWords('parts');
  return useCallback(
    (sentence) =>
      void notifications.show({ message: sentence, closeButtonProps: { 'aria-label': t('parts:close') } }),
    [t],
  );
}
