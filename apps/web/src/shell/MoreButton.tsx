import { UnstyledButton } from '@mantine/core';
import { Menu as MenuIcon } from 'lucide-react';
import type { ComponentPropsWithRef } from 'react';
import { useWords } from '../language/words';
import classes from './shell.module.css';

/** The way to the places that the bar of a phone has no room for. */
export function MoreButton(props: ComponentPropsWithRef<'button'>) {
  const { t } = useWords('shell');
  return (
    <UnstyledButton className={classes['link']} aria-haspopup="menu" {...props}>
      <MenuIcon size={22} aria-hidden />
      <span>{t('shell:more')}</span>
    </UnstyledButton>
  );
}
