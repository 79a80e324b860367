import { Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ArrowRight } from 'lucide-react';
import { useWords, type WordKey } from '../language/words';
import { useCodes } from '../parts/codes';
import { useOrganisationName } from '../parts/organisation-name';
import { UrgencyMark } from '../parts/UrgencyMark';
import { useMay } from '../talk/session';
import { ReferralLines } from './AskedAlready';
import { Interim } from './Interim';
import type { NeedView } from './refer-types';
import { WithdrawNeed } from './WithdrawNeed';

const STATES = {
  open: 'refer:need.state.open',
  placed: 'refer:need.state.placed',
  met: 'refer:need.state.met',
  withdrawn: 'refer:need.state.withdrawn',
} as const satisfies Record<NeedView['state'], WordKey>;
const UNDERWAY = ['sent', 'delivered'];

/** One need: how it stands, who was asked and said what, and what can be done now. */
export function NeedCard({ need, isSteward }: { readonly need: NeedView; readonly isSteward: boolean }) {
  const { t } = useWords('refer');
  const may = useMay();
  const services = useCodes('service');
  const proposed = useOrganisationName(
    need.referrals.findLast(({ proposedTo }) => proposedTo !== null)?.proposedTo,
  );
  const isOpen = need.state === 'open';
  const waits = need.referrals.some(({ state }) => UNDERWAY.includes(state));
  const mayGoOn = isSteward && isOpen && may('referral.send');
  return (
    <Paper withBorder p="md" component="article" aria-labelledby={`need-${need.id}`}>
      <Stack gap="sm">
        <Group justify="space-between" gap="xs">
          <Title order={3} id={`need-${need.id}`}>
            {services.label(need.service)}
          </Title>
          <Group gap="xs">
            <Badge variant="light" size="lg" tt="none">
              {t(STATES[need.state])}
            </Badge>
            <UrgencyMark urgency={need.urgency} />
          </Group>
        </Group>
        <Text size="sm">{t('refer:need.counts', need)}</Text>
        {need.escalatedAt !== null && isOpen && <Text size="sm">{t('refer:need.escalated')}</Text>}
        {need.minutesToBed !== null && <TimeToBed minutes={need.minutesToBed} />}
        {isOpen && proposed !== '' && (
          <Text size="sm" fw={600}>
            {t('refer:need.proposed', { name: proposed })}
          </Text>
        )}
        {need.referrals.length > 0 && <ReferralLines referrals={need.referrals} />}
        {(isOpen || need.state === 'placed' || need.interim !== null) && (
          <Interim need={need} isSteward={isSteward} />
        )}
        <Group gap="xs">
          {mayGoOn && (
            <Button
              component={Link}
              to={`/cases/${need.caseId}/refer/${need.id}`}
              variant={waits ? 'default' : 'filled'}
              rightSection={<ArrowRight size={18} aria-hidden />}
            >
              {need.attempts > 0 ? t('refer:need.askNext') : t('refer:need.go')}
            </Button>
          )}
          {isSteward && may('need.withdraw') && need.state !== 'met' && need.state !== 'withdrawn' && (
            <WithdrawNeed needId={need.id} />
          )}
        </Group>
      </Stack>
    </Paper>
  );
}

function TimeToBed({ minutes }: { readonly minutes: number }) {
  const { t } = useWords('refer');
  const duration =
    minutes < 60
      ? t('refer:duration.minutes', { count: minutes })
      : minutes < 48 * 60
        ? t('refer:duration.hours', { count: Math.round(minutes / 60) })
        : t('refer:duration.days', { count: Math.round(minutes / 1440) });
  return <Text size="sm">{t('refer:need.timeToBed', { duration })}</Text>;
}
