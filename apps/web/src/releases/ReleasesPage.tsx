import { Button, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FilePlus2, Send } from 'lucide-react';
import { useWords } from '../language/words';
import { NumbersFrame } from '../numbers/NumbersFrame';
import { Answered } from '../parts/Answered';
import { Empty } from '../parts/Empty';
import { useAnswer } from '../talk/use-answer';
import { isMoving } from './release';
import { ReleaseLine } from './ReleaseLine';

const EVERY = 5_000;

/** What was prepared for publication, and what became of it; the newest first. */
export function ReleasesPage() {
  const { t } = useWords('releases');
  const releases = useAnswer('/api/v1/statistics/releases', {});
  const prepare = (
    <Button component={Link} to="/numbers/releases/new" leftSection={<FilePlus2 size={20} aria-hidden />}>
      {t('releases:new')}
    </Button>
  );
  return (
    <NumbersFrame title={t('releases:title')} intro={t('releases:intro')} acts={prepare}>
      <Answered answer={releases} lines={4}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon={Send} title={t('releases:none.title')}>
              {t('releases:none.help')}
            </Empty>
          ) : (
            <>
              <Stack component="ul" gap="xs" p={0} m={0}>
                {items.map((release) => (
                  <ReleaseLine key={release.id} release={release} />
                ))}
              </Stack>
              {items.some(({ state }) => isMoving(state)) && <Watch />}
            </>
          )
        }
      </Answered>
    </NumbersFrame>
  );
}

/** While something is worked on the list is asked again; in a window nobody looks at it rests. */
function Watch() {
  useAnswer('/api/v1/statistics/releases', {}, { refetchInterval: EVERY });
  return null;
}
