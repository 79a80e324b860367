import { Button, VisuallyHidden } from '@mantine/core';
import { DoorOpen } from 'lucide-react';
import { useEffect } from 'react';
import { useWords } from '../language/words';
import { useAnswer } from '../talk/use-answer';
import { heedExit, leaveAtOnce, leaveOnEscape } from './leave-at-once';
import classes from './shell.module.css';

/** Somebody comes in: one press, or Escape three times, and the screen shows a page that says nothing. */
export function QuickExit() {
  const { t } = useWords('shell');
  const { data } = useAnswer('/api/v1/installation', {}, { staleTime: Number.POSITIVE_INFINITY });
  useEffect(() => {
    if (data !== undefined) heedExit(data.quickExit);
  }, [data]);
  useEffect(() => leaveOnEscape(), []);
  return (
    <Button variant="default" px="sm" onClick={leaveAtOnce}>
      <DoorOpen size={20} aria-hidden />
      <span className={classes['wide']}>{t('shell:quickExit')}</span>
      <VisuallyHidden className={classes['narrow']}>{t('shell:quickExit')}</VisuallyHidden>
    </Button>
  );
}
