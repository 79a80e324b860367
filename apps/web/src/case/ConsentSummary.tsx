import { Button, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Check, CircleSlash, MessageCircleQuestion, Undo2 } from 'lucide-react';
import type { components } from '../client/schema';
import { useDates } from '../language/dates';
import { useWords, type WordKey } from '../language/words';
import { Answered } from '../parts/Answered';
import { useCodes } from '../parts/codes';
import { useMay } from '../talk/session';
import { useAnswer } from '../talk/use-answer';
import classes from './case.module.css';

type Consent = components['schemas']['ConsentAnswer'];

const STATES = {
  given: 'case:consent.given',
  refused: 'case:consent.refused',
  withdrawn: 'case:consent.withdrawn',
  expired: 'case:consent.expired',
  unable: 'case:consent.unable',
} as const satisfies Record<Consent['state'], WordKey>;
const ICONS = {
  given: Check,
  refused: CircleSlash,
  withdrawn: Undo2,
  expired: Undo2,
  unable: CircleSlash,
} as const;

/** What the person agreed to and what not, purpose by purpose; asked on a page of its own. */
export function ConsentSummary({ caseId }: { readonly caseId: string }) {
  const { t } = useWords('case');
  const may = useMay();
  const purposes = useCodes('consent-purpose');
  const dates = useDates();
  const consents = useAnswer('/api/v1/cases/{caseId}/consents', { path: { caseId } });
  return (
    <Stack gap="sm">
      <Answered answer={consents} lines={2}>
        {({ items }) =>
          items.length === 0 ? (
            <Text c="dimmed">{t('case:consent.none')}</Text>
          ) : (
            <ul className={classes['list']}>
              {items.map(({ id, purpose, state, validUntil }) => {
                const Icon = ICONS[state];
                return (
                  <li key={id} className={classes['line']}>
                    <span>{purposes.label(purpose)}</span>
                    <Text component="span" size="sm" fw={600}>
                      <Icon size={16} aria-hidden className={classes['icon']} />
                      {t(STATES[state])}
                      {state === 'given' && validUntil !== null && (
                        <Text component="span" size="sm" c="dimmed">
                          {' '}
                          {t('case:until', { day: dates.day(validUntil) })}
                        </Text>
                      )}
                    </Text>
                  </li>
                );
              })}
            </ul>
          )
        }
      </Answered>
      {may('consent.record') && (
        <Button
          component={Link}
          to={`/cases/${caseId}/consents`}
          variant="light"
          w="fit-content"
          leftSection={<MessageCircleQuestion size={18} aria-hidden />}
        >
          {t('case:consent.open')}
        </Button>
      )}
    </Stack>
  );
}
