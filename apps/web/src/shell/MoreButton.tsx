import { UnstyledButton } from '@mantine/core';
import { Menu as MenuIcon } from 'lucide-react';
import type { ComponentPropsWithRef } from 'react';
import { useWords } from '../language/words';
import classes from './shell.module.css';

/** The way to the places that the bar of a phone has no room for. */
export function MoreButton({ className, ...props }: ComponentPropsWithRef<'button'>) {
  const { t } = useWords('shell');
  return (
    <UnstyledButton
      aria-haspopup="menu"
      // A menu gives its target a name of its own beside ours.
      className={[classes['link'], className].filter(Boolean).join(' ')}
      {...props}
    >
      <MenuIcon size={22} aria-hidden />
      <span>{t('shell:more')}</span>
    </UnstyledButton>
  );
}
