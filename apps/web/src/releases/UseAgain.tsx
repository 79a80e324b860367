import { Button } from '@mantine/core';
import { RotateCcw } from 'lucide-react';
import { useWords } from '../language/words';
import { draftOf } from './draft-of-release';
import type { Release } from './release';
import { useBeginRelease } from './release-draft';

/** The same question anew, to be changed before it is sent. */
export function UseAgain({ release }: { readonly release: Release }) {
  const { t } = useWords('releases');
  const begin = useBeginRelease();
  return (
    <Button
      variant="default"
      leftSection={<RotateCcw size={18} aria-hidden />}
      onClick={() => begin(draftOf(release))}
    >
      {t('releases:again')}
    </Button>
  );
}
