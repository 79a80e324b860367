import { Anchor, Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { components } from '../client/schema';
import { useWords } from '../language/words';
import { CaseCode } from '../parts/CaseCode';
import { Code } from '../parts/Code';
import classes from './today.module.css';

type Assigned = components['schemas']['TodaysWork']['assigned'];

/** Cases in my hands, by code. */
export function AssignedCases({ assigned }: { readonly assigned: Assigned }) {
  const { t } = useWords('today');
  if (assigned.items.length === 0) return null;
  return (
    <Stack component="section" gap="xs" aria-labelledby="assigned">
      <Title order={2} id="assigned">
        {t('today:assigned')}
      </Title>
      <Paper withBorder>
        <ul className={classes['list']}>
          {assigned.items.map(({ id, code, urgency }) => (
            <li key={id}>
              <Link to={`/cases/${id}`} className={classes['assigned']}>
                <CaseCode code={code} />
                <Badge tt="none" variant="light" color={urgency === 'life-danger' ? 'danger' : 'gray'}>
                  <Code list="urgency" code={urgency} />
                </Badge>
              </Link>
            </li>
          ))}
        </ul>
        {assigned.more && (
          <Group p="sm">
            <Anchor component={Link} to="/cases">
              <Text component="span">{t('today:allCases')}</Text>
            </Anchor>
          </Group>
        )}
      </Paper>
    </Stack>
  );
}
