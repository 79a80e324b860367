import { Anchor, Button, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Check } from 'lucide-react';
import type { components } from '../client/schema';
import { useDates } from '../language/dates';
import { useWords } from '../language/words';
import { CodeInText } from '../parts/CodeInText';
import { ProblemNote } from '../parts/ProblemNote';
import { When } from '../parts/When';
import { useSend } from '../talk/use-send';
import classes from './today.module.css';

type TodayScreen = components['schemas']['TodayScreen'];
type ChangeLine = components['schemas']['ChangeLine'];

/** What changed since I was here, until I say that I have seen it. */
export function Changed({ today }: { readonly today: TodayScreen }) {
  const { t } = useWords('today');
  const dates = useDates();
  const seen = useSend('post', '/api/v1/today/seen', { renews: ['/api/v1/today'] });
  const { items, count } = today.changes;
  return (
    <Stack component="section" gap="xs" aria-labelledby="changed">
      <Title order={2} id="changed">
        {t('today:changed')}
      </Title>
      <Paper withBorder>
        <Text size="sm" c="dimmed" px="sm" pt="xs">
          {t('today:changedSince', { moment: dates.moment(today.changedSince) })}
        </Text>
        {items.length === 0 && <Text p="sm">{t('today:nothingChanged')}</Text>}
        <ul className={classes['list']}>
          {items.map((change) => (
            <li key={change.id} className={classes['change']}>
              <ChangeText change={change} />
              <Text size="sm" c="dimmed">
                <When at={change.recordedAt} show="relative" />
              </Text>
            </li>
          ))}
        </ul>
        {count > items.length && (
          <Text size="sm" px="sm" pb="xs">
            {t('today:moreChanges', { count: count - items.length })}
          </Text>
        )}
        {items.length > 0 && (
          <Stack p="sm" gap="xs">
            <Button
              variant="light"
              leftSection={<Check size={18} aria-hidden />}
              loading={seen.isPending}
              onClick={() => seen.mutate({ body: { seenUntil: today.now } })}
            >
              {t('today:seen')}
            </Button>
            <ProblemNote problem={seen.problem} />
          </Stack>
        )}
      </Paper>
    </Stack>
  );
}

/** A referral has a page of its own, for both sides; a need that nobody took waits on its list. */
function addressOf({ kind, subjectKind, subjectId, caseId }: ChangeLine): string | undefined {
  if (kind === 'need-escalated') return '/waiting-needs';
  if (subjectKind === 'referral') return `/referrals/${subjectId}`;
  return caseId === null ? undefined : `/cases/${caseId}`;
}

function ChangeText({ change }: { readonly change: ChangeLine }) {
  const to = addressOf(change);
  if (to === undefined)
    return (
      <Text>
        <CodeInText {...change} />
      </Text>
    );
  return (
    <Anchor component={Link} to={to}>
      <CodeInText {...change} />
    </Anchor>
  );
}
