import { Button, Paper, Stack, Switch } from '@mantine/core';
import { BellOff } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../language/words';
import { Answered } from '../parts/Answered';
import { Empty } from '../parts/Empty';
import { PageTitle } from '../parts/PageTitle';
import { useAnswer } from '../talk/use-answer';
import { NoticeLine } from './NoticeLine';
import classes from './notices.module.css';

/** Everything the member and their organisation were told, unread first. */
export function NoticesPage() {
  const { t } = useWords('notices');
  const [unread, setUnread] = useState(false);
  return (
    <Stack gap="lg">
      <PageTitle title={t('notices:title')} intro={t('notices:intro')} />
      <Switch
        size="md"
        checked={unread}
        onChange={({ currentTarget }) => setUnread(currentTarget.checked)}
        label={t('notices:onlyNew')}
      />
      <NoticePage key={String(unread)} unread={unread} />
    </Stack>
  );
}

function NoticePage({ unread, after }: { readonly unread: boolean; readonly after?: string }) {
  const { t } = useWords('notices');
  const [more, setMore] = useState(false);
  const answer = useAnswer('/api/v1/notices', {
    query: { ...(unread && { unread }), ...(after !== undefined && { after }) },
  });
  return (
    <Answered answer={answer} lines={5}>
      {({ items, next }) => {
        if (items.length === 0 && after === undefined)
          return (
            <Empty icon={BellOff} title={t('notices:empty.title')}>
              {t('notices:empty.help')}
            </Empty>
          );
        return (
          <>
            <Paper withBorder px="md">
              <ul className={classes['list']}>
                {items.map((notice) => (
                  <NoticeLine key={notice.id} notice={notice} />
                ))}
              </ul>
            </Paper>
            {next !== null && more && <NoticePage unread={unread} after={next} />}
            {next !== null && !more && (
              <Button variant="default" onClick={() => setMore(true)}>
                {t('notices:more')}
              </Button>
            )}
          </>
        );
      }}
    </Answered>
  );
}
