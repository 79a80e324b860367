import { Button, Group, Stack } from '@mantine/core';
import { SearchX } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../language/words';
import { Answered } from '../parts/Answered';
import { Empty } from '../parts/Empty';
import { PageTitle } from '../parts/PageTitle';
import { useRoleName } from '../parts/role-name';
import { useAnswer } from '../talk/use-answer';
import { type AuditFilter, AuditFilters, NO_FILTER } from './AuditFilters';
import { AuditLines } from './AuditLines';

/** What the inspector's own organisation read and changed. */
export function AuditPage() {
  const { t } = useWords('audit');
  const roleName = useRoleName();
  const [filter, setFilter] = useState<AuditFilter>(NO_FILTER);
  const [after, setAfter] = useState<string>();
  const members = useAnswer('/api/v1/members', {});
  const lines = useAnswer('/api/v1/audit', { query: { ...queryOf(filter), after } });
  const people = (members.data?.items ?? []).map(({ id, displayName, role }) => ({
    value: id,
    label: `${displayName} · ${roleName(role)}`,
  }));
  const search = (wanted: AuditFilter): void => {
    setFilter(wanted);
    setAfter(undefined);
  };
  return (
    <Stack gap="lg">
      <PageTitle title={t('audit:title')} intro={t('audit:intro')} />
      <AuditFilters filter={filter} people={people} onSearch={search} />
      <Answered answer={lines} lines={8}>
        {({ items, next }) => (
          <Stack>
            {items.length === 0 ? (
              <Empty icon={SearchX} title={t('audit:none.title')}>
                {t('audit:none.help')}
              </Empty>
            ) : (
              <AuditLines
                lines={items}
                people={people}
                onCase={(caseId) => search({ ...NO_FILTER, caseId })}
              />
            )}
            <Group>
              {after !== undefined && (
                <Button variant="default" onClick={() => setAfter(undefined)}>
                  {t('audit:newest')}
                </Button>
              )}
              {next !== null && (
                <Button variant="default" onClick={() => setAfter(next)}>
                  {t('audit:older')}
                </Button>
              )}
            </Group>
          </Stack>
        )}
      </Answered>
    </Stack>
  );
}

/** Days begin and end where the inspector sits. */
function queryOf({ membershipId, type, from, until, caseId }: AuditFilter) {
  const startOf = (day: string, daysLater: number): string | undefined => {
    if (day === '') return undefined;
    const start = new Date(`${day}T00:00`);
    start.setDate(start.getDate() + daysLater);
    return start.toISOString();
  };
  return {
    membershipId: membershipId ?? undefined,
    type: type === '' ? undefined : type,
    caseId: caseId === '' ? undefined : caseId,
    from: startOf(from, 0),
    until: startOf(until, 1),
  };
}
