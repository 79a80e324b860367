import { Button } from '@mantine/core';
import { Bell } from 'lucide-react';
import type { ComponentPropsWithRef } from 'react';
import { useWords } from '../language/words';
import classes from './notices.module.css';

const MOST_COUNTED = 49;

interface BellButtonProps extends ComponentPropsWithRef<'button'> {
  readonly count: number;
}

export function BellButton({ count, ...props }: BellButtonProps) {
  const { t } = useWords('notices');
  return (
    <Button
      variant="subtle"
      px="xs"
      aria-haspopup="dialog"
      {...props}
      aria-label={t('notices:bell', { count })}
      className={classes['bell']}
    >
      <Bell size={20} aria-hidden />
      {count > 0 && (
        <span className={classes['count']} aria-hidden>
          {count > MOST_COUNTED ? t('notices:many') : count}
        </span>
      )}
    </Button>
  );
}
