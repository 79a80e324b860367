import { Anchor, Button, Paper, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Wrench } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../language/words';
import { Answered } from '../parts/Answered';
import { CaseCode } from '../parts/CaseCode';
import { Empty } from '../parts/Empty';
import { PageTitle } from '../parts/PageTitle';
import { When } from '../parts/When';
import { useAnswer } from '../talk/use-answer';

/** Registrations from a device that could not become a case as they are. */
export function RepairTasksPage() {
  const { t } = useWords('offline');
  const [pages, setPages] = useState<readonly (string | undefined)[]>([undefined]);
  return (
    <Stack gap="lg">
      <PageTitle title={t('offline:repairs.title')} intro={t('offline:repairs.intro')} />
      {pages.map((after, place) => (
        <ListPage
          key={after ?? ''}
          after={after}
          onMore={place === pages.length - 1 ? (next) => setPages([...pages, next]) : undefined}
        />
      ))}
    </Stack>
  );
}

interface ListPageProps {
  readonly after: string | undefined;
  readonly onMore: ((next: string) => void) | undefined;
}

function ListPage({ after, onMore }: ListPageProps) {
  const { t } = useWords('offline');
  const tasks = useAnswer('/api/v1/repair-tasks', { query: { after } });
  return (
    <Answered answer={tasks}>
      {({ items, next }) =>
        items.length === 0 && after === undefined ? (
          <Empty icon={Wrench} title={t('offline:repairs.none')}>
            {t('offline:repairs.noneHelp')}
          </Empty>
        ) : (
          <>
            <Stack component="ul" p={0} m={0}>
              {items.map(({ id, code, receivedAt, faults }) => (
                <Paper key={id} withBorder p="md" component="li">
                  <Anchor component={Link} to={`/repair/${id}`} fw={600}>
                    <CaseCode code={code} />
                  </Anchor>
                  <Text>{t('offline:repairs.count', { count: faults.length })}</Text>
                  <Text size="sm">
                    {t('offline:repairs.received')} <When at={receivedAt} />
                  </Text>
                </Paper>
              ))}
            </Stack>
            {next !== null && onMore !== undefined && (
              <Button variant="default" w="fit-content" onClick={() => onMore(next)}>
                {t('offline:repairs.more')}
              </Button>
            )}
          </>
        )
      }
    </Answered>
  );
}
