import { Anchor, Badge, Button, Group, List, Paper, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { CheckCheck, Route } from 'lucide-react';
import { useState } from 'react';
import type { components } from '../client/schema';
import { useDates } from '../language/dates';
import { useWords } from '../language/words';
import { Answered } from '../parts/Answered';
import { CaseCode } from '../parts/CaseCode';
import { Code } from '../parts/Code';
import { useCodes } from '../parts/codes';
import { Empty } from '../parts/Empty';
import { PageTitle } from '../parts/PageTitle';
import { useAnswer } from '../talk/use-answer';
import { useAttemptWords } from './attempt-words';
import classes from './board.module.css';
import { Reroute } from './Reroute';

type WaitingNeed = components['schemas']['WaitingNeed'];

/** Needs that nobody has accepted, the longest waiting first: what was tried, and where it could go on. */
export function WaitingNeedsPage() {
  const { t } = useWords('clocks');
  const needs = useAnswer('/api/v1/needs', {});
  const [rerouted, setRerouted] = useState<WaitingNeed>();
  return (
    <Stack gap="lg">
      <PageTitle title={t('clocks:needs.title')} intro={t('clocks:needs.intro')} />
      <Answered answer={needs} lines={5}>
        {({ items, next }) =>
          items.length === 0 ? (
            <Empty icon={CheckCheck} title={t('clocks:needs.empty')}>
              {t('clocks:needs.emptyHelp')}
            </Empty>
          ) : (
            <Stack component="ul" gap="sm" p={0} m={0}>
              {items.map((need) => (
                <NeedCard key={need.id} need={need} onReroute={() => setRerouted(need)} />
              ))}
              {next !== null && (
                <Text component="li" size="sm">
                  {t('clocks:needs.more')}
                </Text>
              )}
            </Stack>
          )
        }
      </Answered>
      <Reroute need={rerouted} onClose={() => setRerouted(undefined)} />
    </Stack>
  );
}

function NeedCard({ need, onReroute }: { readonly need: WaitingNeed; readonly onReroute: () => void }) {
  const { t } = useWords('clocks');
  const [regions, countries] = [useCodes('region'), useCodes('country')];
  const dates = useDates();
  const attempt = useAttemptWords();
  return (
    <Paper component="li" withBorder p="md">
      <Group justify="space-between" align="flex-start" gap="sm">
        <div className={classes['told']}>
          <Group gap="xs">
            <Anchor component={Link} to={`/cases/${need.caseId}`}>
              <CaseCode code={need.code} />
            </Anchor>
            <Badge
              tt="none"
              variant={need.urgency === 'urgent' ? 'filled' : 'light'}
              color={need.urgency === 'urgent' ? 'warn' : 'gray'}
            >
              <Code list="referral-urgency" code={need.urgency} />
            </Badge>
            {need.escalatedAt !== null && (
              <Badge tt="none" variant="outline" color="warn">
                {t('clocks:needs.escalated')}
              </Badge>
            )}
          </Group>
          <Text fw={600} mt={4}>
            <Code list="service" code={need.service} />
          </Text>
          <Text size="sm">
            {t('clocks:needs.askedBy', {
              who: need.askedByName,
              place: need.region === null ? countries.label(need.jurisdiction) : regions.label(need.region),
            })}
          </Text>
          <Text size="sm" fw={600} mt={4}>
            {t('clocks:needs.waits', {
              moment: dates.moment(need.waitsSince),
              when: dates.relative(need.waitsSince),
            })}
          </Text>
          <List size="sm" mt={4}>
            <List.Item>
              {t('clocks:needs.tried', {
                attempts: need.attempts,
                declines: need.declines,
                expiries: need.expiries,
              })}
            </List.Item>
            {need.unanswered > 0 && (
              <List.Item>{t('clocks:needs.unanswered', { count: need.unanswered })}</List.Item>
            )}
            {need.queued > 0 && <List.Item>{t('clocks:needs.queued', { count: need.queued })}</List.Item>}
            {need.last !== null && <List.Item>{attempt(need.last)}</List.Item>}
            {need.proposedName !== null && (
              <List.Item>{t('clocks:needs.proposed', { who: need.proposedName })}</List.Item>
            )}
          </List>
        </div>
        {need.reroutable !== null && (
          <Button leftSection={<Route size={18} aria-hidden />} onClick={onReroute}>
            {t('clocks:reroute.act')}
          </Button>
        )}
      </Group>
    </Paper>
  );
}
