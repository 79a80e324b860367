import { Anchor, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { BedDouble, ListOrdered } from 'lucide-react';
import type { components } from '../client/schema';
import { useWords } from '../language/words';
import { Answered } from '../parts/Answered';
import { CaseCode } from '../parts/CaseCode';
import { useCodes } from '../parts/codes';
import { Empty } from '../parts/Empty';
import { UrgencyMark } from '../parts/UrgencyMark';
import { When } from '../parts/When';
import { useSession } from '../talk/session';
import { useAnswer } from '../talk/use-answer';
import classes from './beds.module.css';
import { BedsFrame } from './BedsFrame';

type Waiting = components['schemas']['WaitingAnswer'];

/** Who waits for a bed of the house: a line for each profile, in the order in which beds are offered. */
export function WaitingPage() {
  const { t } = useWords('beds');
  const { label } = useCodes('bed-feature');
  const waiting = useAnswer('/api/v1/waiting-list', {});
  return (
    <BedsFrame>
      <Answered answer={waiting}>
        {({ items }) => (
          <>
            {items.length === 0 ? (
              <Empty icon={ListOrdered} title={t('beds:waiting.none.title')}>
                {t('beds:waiting.none.help')}
              </Empty>
            ) : (
              <Text maw="70ch">{t('beds:waiting.order')}</Text>
            )}
            {[...new Set(items.map(({ profile }) => profile))].map((profile) => (
              <section key={profile} aria-labelledby={`line-${profile}`}>
                <Title order={2} id={`line-${profile}`} mb="xs">
                  {label(profile)}
                </Title>
                <Stack component="ol" gap="sm" p={0} m={0} className={classes['line']}>
                  {items
                    .filter((one) => one.profile === profile)
                    .map((one) => (
                      <WaitingLine key={one.id} waiting={one} />
                    ))}
                </Stack>
              </section>
            ))}
          </>
        )}
      </Answered>
    </BedsFrame>
  );
}

function WaitingLine({ waiting }: { readonly waiting: Waiting }) {
  const { t } = useWords('beds');
  const { organisationId } = useSession();
  const { referralId, code, urgency, since, place, offeredBed } = waiting;
  const beds = useAnswer('/api/v1/beds', { query: { organisationId } }, { enabled: offeredBed !== null });
  const bed = beds.data?.items.find(({ id }) => id === offeredBed)?.label;
  return (
    <Paper withBorder p="md" component="li">
      <Group justify="space-between" gap="xs">
        <Group gap="sm">
          <Text fw={650} fz="lg" className="numerals">
            {t('beds:waiting.place', { place })}
          </Text>
          <Anchor component={Link} to={`/referrals/${referralId}`}>
            <CaseCode code={code} />
          </Anchor>
        </Group>
        <UrgencyMark urgency={urgency} />
      </Group>
      <Text size="sm" mt={4}>
        {t('beds:waiting.since')} <When at={since} />
      </Text>
      {bed !== undefined && (
        <Group gap={6} mt={4} wrap="nowrap" align="flex-start">
          <BedDouble size={18} aria-hidden />
          <Text size="sm" fw={600}>
            {t('beds:waiting.offered', { label: bed })}
          </Text>
        </Group>
      )}
    </Paper>
  );
}
