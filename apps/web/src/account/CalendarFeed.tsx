import { Button, CopyButton, Group, Paper, Text, TextInput, Title } from '@mantine/core';
import { useWords } from '../language/words';
import { Answered } from '../parts/Answered';
import { ConfirmAct } from '../parts/ConfirmAct';
import { ProblemNote } from '../parts/ProblemNote';
import { When } from '../parts/When';
import { useAnswer } from '../talk/use-answer';
import { useSend } from '../talk/use-send';

/** The address under which a calendar program reads what is due: shown once, and only here. */
export function CalendarFeed() {
  const { t } = useWords('account');
  const answer = useAnswer('/api/v1/calendar-feed', {});
  const make = useSend('post', '/api/v1/calendar-feed', { renews: ['/api/v1/calendar-feed'] });
  const end = useSend('delete', '/api/v1/calendar-feed', {
    renews: ['/api/v1/calendar-feed'],
    onDone: () => make.reset(),
  });
  const address = make.data?.data.address;
  return (
    <Paper withBorder p="md" component="section">
      <Title order={2}>{t('account:calendar.title')}</Title>
      <Text>{t('account:calendar.what')}</Text>
      <Text my="sm">{t('account:calendar.danger')}</Text>
      <Answered answer={answer} lines={2}>
        {({ active, madeAt, readAt }) =>
          active ? (
            <>
              {madeAt !== null && (
                <Text mb="sm">
                  {t('account:calendar.since')} <When at={madeAt} show="moment" />
                </Text>
              )}
              <LastRead at={readAt} />
              {address !== undefined && <Address address={address} />}
              <Group>
                <ConfirmAct
                  act={t('account:calendar.renew')}
                  onAct={(close) => make.mutate({}, { onSuccess: close })}
                  isPending={make.isPending}
                  problem={make.problem}
                >
                  <Text>{t('account:calendar.renewMeans')}</Text>
                </ConfirmAct>
                <ConfirmAct
                  act={t('account:calendar.end')}
                  onAct={(close) => end.mutate({}, { onSuccess: close })}
                  isPending={end.isPending}
                  problem={end.problem}
                >
                  <Text>{t('account:calendar.endMeans')}</Text>
                </ConfirmAct>
              </Group>
            </>
          ) : (
            <>
              <Button onClick={() => make.mutate({})} loading={make.isPending}>
                {t('account:calendar.make')}
              </Button>
              <ProblemNote problem={make.problem} />
            </>
          )
        }
      </Answered>
    </Paper>
  );
}

/** Whoever knows when their own program asks notices that somebody else has the address. */
function LastRead({ at }: { readonly at: string | null }) {
  const { t } = useWords('account');
  if (at === null) return <Text mb="sm">{t('account:calendar.unread')}</Text>;
  return (
    <>
      <Text>
        {t('account:calendar.read')} <When at={at} show="moment" />
      </Text>
      <Text mb="sm">{t('account:calendar.notYours')}</Text>
    </>
  );
}

function Address({ address }: { readonly address: string }) {
  const { t } = useWords('account');
  return (
    <div role="status">
      <TextInput
        label={t('account:calendar.address')}
        description={t('account:calendar.once')}
        value={address}
        readOnly
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <CopyButton value={address}>
        {({ copied, copy }) => (
          <Button variant="default" my="sm" onClick={copy}>
            {copied ? t('account:calendar.copied') : t('account:calendar.copy')}
          </Button>
        )}
      </CopyButton>
    </div>
  );
}
