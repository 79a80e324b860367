import { List, Paper, Progress, Stack, Text, Title } from '@mantine/core';
import { useWords, type WordKey } from '../language/words';
import { useAnswer } from '../talk/use-answer';
import { Cost } from './Cost';
import type { Release } from './release';
import classes from './releases.module.css';
import { Withdraw } from './Withdraw';

const EVERY = 2_000;

/** In the order in which they are gone through. */
const STAGES = {
  counting: 'releases:stage.counting',
  hiding: 'releases:stage.hiding',
  checking: 'releases:stage.checking',
} as const satisfies Record<Stage, WordKey>;
type Stage = NonNullable<Release['progress']['stage']>;

/** While it is counted, protected and attacked: how far, what is done and what comes, and the way to stop it. */
export function Working({ release }: { readonly release: Release }) {
  const { t } = useWords('releases');
  useAnswer(
    '/api/v1/statistics/releases/{releaseId}',
    { path: { releaseId: release.id } },
    { refetchInterval: EVERY },
  );
  const { progress, cost } = release;
  const stages = Object.keys(STAGES) as Stage[];
  const at = stages.findIndex((stage) => stage === progress.stage);
  const percent = Math.round(100 * progress.share);
  return (
    <Stack>
      <Paper withBorder p="md" component="section" aria-labelledby="release-work">
        <Stack gap="sm">
          <Title order={2} id="release-work">
            {release.state === 'waiting' ? t('releases:waiting') : t('releases:working')}
          </Title>
          <Progress value={percent} size="lg" aria-label={t('releases:progress')} />
          <Text role="status">
            {at === -1
              ? t('releases:waiting.what')
              : t('releases:progress.at', { stage: t(STAGES[stages[at] ?? 'counting']), percent })}
          </Text>
          <List type="ordered" className={classes['stages']}>
            {stages.map((stage, place) => (
              <List.Item
                key={stage}
                aria-current={place === at ? 'step' : undefined}
                data-done={place < at || undefined}
              >
                {t(STAGES[stage])}
              </List.Item>
            ))}
          </List>
          <Text c="dimmed">{t('releases:working.leave')}</Text>
          <div>
            <Withdraw release={release} act={t('releases:stop')} />
          </div>
        </Stack>
      </Paper>
      {cost !== null && <Cost cost={cost} />}
    </Stack>
  );
}
