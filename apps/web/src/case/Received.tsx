import { Badge, Stack, Text } from '@mantine/core';
import type { components } from '../client/schema';
import { useDates } from '../language/dates';
import { useWords } from '../language/words';
import { Answered } from '../parts/Answered';
import { useCodes } from '../parts/codes';
import { useOrganisationName } from '../parts/organisation-name';
import { useAnswer } from '../talk/use-answer';
import classes from './case.module.css';

type Grant = components['schemas']['GrantAnswer'];

/** Who received what, when and why: what the person may ask at any time. */
export function Received({ caseId }: { readonly caseId: string }) {
  const { t } = useWords('case');
  const grants = useAnswer('/api/v1/cases/{caseId}/grants', { path: { caseId } });
  return (
    <Stack gap="sm">
      <Text size="sm">{t('case:received.help')}</Text>
      <Answered answer={grants} lines={2}>
        {({ items }) =>
          items.length === 0 ? (
            <Text c="dimmed">{t('case:received.none')}</Text>
          ) : (
            <ul className={classes['list']}>
              {items
                .toSorted((a, b) => b.openedAt.localeCompare(a.openedAt))
                .map((grant) => (
                  <li key={grant.id} className={classes['line']}>
                    <Line grant={grant} />
                  </li>
                ))}
            </ul>
          )
        }
      </Answered>
    </Stack>
  );
}

function Line({ grant }: { readonly grant: Grant }) {
  const { t } = useWords('case');
  const name = useOrganisationName(grant.organisationId);
  const { label } = useCodes('category');
  const grounds = useCodes('grant-ground');
  const dates = useDates();
  return (
    <>
      <span>
        <strong>{name}</strong>
        <Text size="sm">{grant.categories.map((one) => label(one)).join(', ')}</Text>
        <Text size="sm" c="dimmed">
          {t('case:received.since', {
            ground: grounds.label(grant.ground),
            moment: dates.moment(grant.openedAt),
          })}
        </Text>
      </span>
      <Badge
        tt="none"
        variant={grant.closedAt === null ? 'light' : 'outline'}
        color={grant.closedAt === null ? 'harbour' : 'gray'}
      >
        {grant.closedAt !== null
          ? t('case:received.closed', { moment: dates.moment(grant.closedAt) })
          : grant.until !== null
            ? t('case:received.until', { moment: dates.moment(grant.until) })
            : t('case:received.open')}
      </Badge>
    </>
  );
}
