import { Button, VisuallyHidden } from '@mantine/core';
import { UserRound } from 'lucide-react';
import type { ComponentPropsWithRef } from 'react';
import { useWords } from '../language/words';
import { useSession } from '../talk/session';
import classes from './shell.module.css';

/** Who is signed in. */
export function AccountButton(props: ComponentPropsWithRef<'button'>) {
  const { t } = useWords('shell');
  const { displayName } = useSession();
  return (
    <Button variant="subtle" px="sm" aria-haspopup="menu" {...props}>
      <UserRound size={20} aria-hidden />
      <span className={classes['wide']}>{displayName}</span>
      <VisuallyHidden className={classes['narrow']}>{t('shell:account')}</VisuallyHidden>
    </Button>
  );
}
