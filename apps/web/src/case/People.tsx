import { Button, Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { components } from '../client/schema';
import { useDates } from '../language/dates';
import { useWords } from '../language/words';
import { Answered } from '../parts/Answered';
import { useCodes } from '../parts/codes';
import { ConfirmAct } from '../parts/ConfirmAct';
import { ProblemNote } from '../parts/ProblemNote';
import { useRoleName } from '../parts/role-name';
import { useMay, useSession } from '../talk/session';
import { useAnswer } from '../talk/use-answer';
import { useSend } from '../talk/use-send';
import classes from './case.module.css';

type Reason = NonNullable<components['schemas']['AssignmentBody']['reason']>;

/** Who of the own organisation works on it: whoever is not named here reads no person. */
export function People({ caseId }: { readonly caseId: string }) {
  const { t } = useWords('case');
  const { membershipId, lead } = useSession();
  const may = useMay();
  const dates = useDates();
  const reasons = useCodes('assignment-reason');
  const role = useRoleName();
  const people = useAnswer('/api/v1/cases/{caseId}/assignments', { path: { caseId } });
  const members = useAnswer('/api/v1/members', {});
  const of = (id: string) => members.data?.items.find((member) => member.id === id);
  return (
    <Answered answer={people} lines={2}>
      {({ items }) => (
        <Stack gap="sm">
          {items.length === 0 && <Text c="dimmed">{t('case:people.none')}</Text>}
          {items.length > 0 && (
            <ul className={classes['list']}>
              {items.map((one) => {
                const member = of(one.membershipId);
                return (
                  <li key={one.id} className={classes['line']}>
                    <span>
                      <strong>{member?.displayName ?? t('case:people.colleague')}</strong>
                      {member !== undefined && <span> · {role(member.role)}</span>}
                      <Text size="sm" c="dimmed">
                        {t('case:people.since', {
                          day: dates.day(one.givenAt),
                          reason: reasons.label(one.reason),
                        })}
                      </Text>
                    </span>
                    {may('assignment.end') && (lead || one.membershipId === membershipId) && (
                      <End assignmentId={one.id} own={one.membershipId === membershipId} />
                    )}
                  </li>
                );
              })}
            </ul>
          )}
          <Group gap="sm" align="flex-end">
            {may('assignment.give') && !items.some((one) => one.membershipId === membershipId) && (
              <Take caseId={caseId} />
            )}
            {lead && may('assignment.give') && (
              <Give
                caseId={caseId}
                members={(members.data?.items ?? []).filter(
                  ({ id, confirmedAt }) =>
                    confirmedAt !== null && !items.some((one) => one.membershipId === id),
                )}
              />
            )}
          </Group>
        </Stack>
      )}
    </Answered>
  );
}

function Take({ caseId }: { readonly caseId: string }) {
  const { t } = useWords('case');
  const [reason, setReason] = useState<Reason>('on-duty');
  const labels = useCodes('assignment-reason');
  const take = useSend('post', '/api/v1/cases/{caseId}/assignments');
  return (
    <ConfirmAct
      act={t('case:people.take')}
      variant="filled"
      isPending={take.isPending}
      problem={take.problem}
      onAct={(close) => take.mutate({ path: { caseId }, body: { reason } }, { onSuccess: close })}
    >
      <Text>{t('case:people.takeMeans')}</Text>
      <NativeSelect
        label={t('case:reason')}
        value={reason}
        onChange={({ currentTarget: { value } }) => setReason(value as Reason)}
        data={REASONS.map((value) => ({ value, label: labels.label(value) }))}
      />
    </ConfirmAct>
  );
}

const REASONS = [
  'on-duty',
  'covers-a-colleague',
  'danger-now',
  'follow-up-due',
] as const satisfies readonly Reason[];

interface GiveProps {
  readonly caseId: string;
  readonly members: readonly components['schemas']['MemberView'][];
}

function Give({ caseId, members }: GiveProps) {
  const { t } = useWords('case');
  const [chosen, setChosen] = useState('');
  const give = useSend('post', '/api/v1/cases/{caseId}/assignments', { onDone: () => setChosen('') });
  if (members.length === 0) return null;
  return (
    <>
      <NativeSelect
        label={t('case:people.give')}
        value={chosen}
        onChange={({ currentTarget: { value } }) => setChosen(value)}
        data={[
          { value: '', label: t('case:people.choose') },
          ...members.map(({ id, displayName }) => ({ value: id, label: displayName })),
        ]}
      />
      <Button
        variant="default"
        disabled={chosen === ''}
        loading={give.isPending}
        onClick={() => give.mutate({ path: { caseId }, body: { membershipId: chosen } })}
      >
        {t('case:people.giveAct')}
      </Button>
      <ProblemNote problem={give.problem} />
    </>
  );
}

function End({ assignmentId, own }: { readonly assignmentId: string; readonly own: boolean }) {
  const { t } = useWords('case');
  const end = useSend('delete', '/api/v1/assignments/{assignmentId}');
  return (
    <ConfirmAct
      size="sm"
      act={own ? t('case:people.leave') : t('case:people.end')}
      isPending={end.isPending}
      problem={end.problem}
      onAct={(close) => end.mutate({ path: { assignmentId } }, { onSuccess: close })}
    >
      <Text>{t('case:people.endMeans')}</Text>
    </ConfirmAct>
  );
}
