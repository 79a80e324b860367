import { Radio, Stack, Text, Title } from '@mantine/core';
import { SearchX, UsersRound } from 'lucide-react';
import { useWords } from '../language/words';
import { Empty } from '../parts/Empty';
import { MatchCard } from './MatchCard';
import type { Match, NeedView } from './refer-types';
import classes from './refer.module.css';

export const EVERYBODY = 'everybody';

interface CandidatesProps {
  readonly able: readonly Match[];
  readonly need: NeedView;
  readonly mayAskAll: boolean;
  readonly value: string | undefined;
  readonly onChange: (chosen: string) => void;
}

/** Who could help, the best first; an urgent need may go to all of them at once. */
export function Candidates({ able, need, mayAskAll, value, onChange }: CandidatesProps) {
  const { t } = useWords('refer');
  if (able.length === 0)
    return (
      <Empty icon={SearchX} title={t('refer:none.title')}>
        {t('refer:none.help')}
      </Empty>
    );
  return (
    <section aria-labelledby="who">
      <Title order={2} id="who" mb={4}>
        {t('refer:who.title', { count: able.length })}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t('refer:who.order')}
      </Text>
      <Radio.Group value={value ?? null} onChange={onChange} aria-labelledby="who">
        <Stack gap="xs">
          {mayAskAll && (
            <Radio.Card value={EVERYBODY} className={classes['match']} p="md">
              <Radio.Indicator aria-hidden />
              <span className={classes['what']}>
                <Text component="span" fw={650} className={classes['line']}>
                  <UsersRound size={18} aria-hidden />
                  {t('refer:who.all', { count: able.length })}
                </Text>
                <Text component="span" size="sm" display="block">
                  {t('refer:who.allHelp')}
                </Text>
              </span>
            </Radio.Card>
          )}
          {able.map((match) => (
            <MatchCard key={match.organisationId} match={match} isBed={need.service === 'bed'} />
          ))}
        </Stack>
      </Radio.Group>
    </section>
  );
}
