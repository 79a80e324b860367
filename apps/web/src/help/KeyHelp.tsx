import { Button, VisuallyHidden } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { CircleHelp } from 'lucide-react';
import { Suspense } from 'react';
import { useWords } from '../language/words';
import { fetchedLater } from '../parts/fetched-later';
import { useKeys } from '../shell/keys';
import classes from '../shell/shell.module.css';

const KeySheet = fetchedLater(async () => (await import('./KeySheet')).KeySheet);

/** The way to the help pages; and the keys of every page, with their list behind `?`. */
export function KeyHelp() {
  const { t } = useWords('shell');
  const [opened, { open, close }] = useDisclosure(false);
  useKeys(open);
  return (
    <>
      <Button component={Link} to="/help" variant="subtle" px="xs" className={classes['wide']}>
        <CircleHelp size={20} aria-hidden />
        <VisuallyHidden>{t('shell:help')}</VisuallyHidden>
      </Button>
      {opened && (
        <Suspense fallback={null}>
          <KeySheet onClose={close} />
        </Suspense>
      )}
    </>
  );
}
