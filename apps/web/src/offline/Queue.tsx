import { Anchor, Button, Group, Paper, Progress, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { CloudUpload } from 'lucide-react';
import { useWords } from '../language/words';
import { CaseCode } from '../parts/CaseCode';
import { ProblemNote } from '../parts/ProblemNote';
import { When } from '../parts/When';
import { useSessionTalk } from '../talk/session';
import { useAnswer } from '../talk/use-answer';
import { sync } from './sync';
import { type KeptHere, useOnline, useSyncState } from './use-offline';

/** What is finished here and still to be sent; sealed, so that only its code can be told. */
export function Queue({ kept: { finished } }: { readonly kept: KeptHere }) {
  const { t } = useWords('offline');
  const { state } = useSessionTalk();
  const online = useOnline();
  const progress = useSyncState();
  const member = state.is === 'member' ? state.session : undefined;
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby="queue">
      <Stack>
        <Title order={2} id="queue">
          {t('offline:queue.title')}
        </Title>
        <Text>{finished.length === 0 ? t('offline:queue.none') : t('offline:queue.intro')}</Text>
        <Stack component="ul" p={0} m={0} gap="xs">
          {finished.map(({ id, envelope, finishedAt, organisationId }) => (
            <Group component="li" key={id} justify="space-between">
              <Text fw={600}>
                <CaseCode code={envelope.code} />
              </Text>
              <Text size="sm">
                {t('offline:queue.finished')} <When at={finishedAt} />
              </Text>
              {member !== undefined && member.organisationId !== organisationId && (
                <Text w="100%">{t('offline:queue.otherOrganisation')}</Text>
              )}
            </Group>
          ))}
        </Stack>
        {progress.is === 'running' && (
          <div role="status">
            <Text mb={4}>{t('offline:queue.sending', { done: progress.done, of: progress.of })}</Text>
            <Progress
              value={(100 * progress.done) / Math.max(1, progress.of)}
              aria-label={t('offline:queue.title')}
            />
          </div>
        )}
        {progress.is === 'failed' && <ProblemNote problem={progress.problem} />}
        {finished.length > 0 && member === undefined && (
          <Text>
            {online ? t('offline:queue.signIn') : t('offline:queue.noNetwork')}{' '}
            {online && (
              <Anchor component={Link} to="/sign-in">
                {t('offline:notReady.act')}
              </Anchor>
            )}
          </Text>
        )}
        {member !== undefined && finished.length > 0 && (
          <Button
            w="fit-content"
            variant="default"
            leftSection={<CloudUpload size={18} aria-hidden />}
            loading={progress.is === 'running'}
            onClick={() => void sync(member)}
          >
            {t('offline:queue.send')}
          </Button>
        )}
        {member !== undefined && <Arrived />}
      </Stack>
    </Paper>
  );
}

/** What has arrived and became of it; only for who is signed in. */
function Arrived() {
  const { t } = useWords('offline');
  const progress = useSyncState();
  const { data } = useAnswer(
    '/api/v1/sealed-registrations',
    {},
    { refetchInterval: progress.is === 'running' ? 1000 : 30_000 },
  );
  if (data === undefined || data.items.length === 0) return null;
  return (
    <div>
      <Title order={3}>{t('offline:arrived.title')}</Title>
      <Stack component="ul" p={0} m={0} mt="xs" gap="xs">
        {data.items.map(({ id, code, state, caseId }) => (
          <Group component="li" key={id} justify="space-between">
            <Text fw={600}>
              <CaseCode code={code} />
            </Text>
            {state === 'opened' && (
              <Anchor component={Link} to={`/cases/${caseId ?? ''}`}>
                {t('offline:arrived.case')}
              </Anchor>
            )}
            {state === 'repair' && (
              <Anchor component={Link} to={`/repair/${id}`}>
                {t('offline:arrived.repair')}
              </Anchor>
            )}
            {state === 'discarded' && <Text>{t('offline:arrived.discarded')}</Text>}
            {state === 'waiting' && <Text>{t('offline:arrived.waiting')}</Text>}
          </Group>
        ))}
      </Stack>
    </div>
  );
}
