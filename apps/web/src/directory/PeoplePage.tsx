import { Badge, Group, Paper, Stack, Text } from '@mantine/core';
import { UsersRound } from 'lucide-react';
import { useWords } from '../language/words';
import { Answered } from '../parts/Answered';
import { ConfirmAct } from '../parts/ConfirmAct';
import { PageTitle } from '../parts/PageTitle';
import { useRoleName } from '../parts/role-name';
import { useTell } from '../parts/use-tell';
import { useMay, useSession } from '../talk/session';
import { useAnswer } from '../talk/use-answer';
import { useSend } from '../talk/use-send';
import type { Member } from './member';
import { MemberState } from './MemberState';

/** Colleagues, and for a lead whom to confirm; those who wait stand first. */
export function PeoplePage() {
  const { t } = useWords('directory');
  const members = useAnswer('/api/v1/members', {});
  const { lead, confirmed } = useSession();
  const may = useMay();
  const vouches = lead && confirmed && may('membership.confirm');
  return (
    <Stack gap="lg">
      <PageTitle title={t('directory:people')} intro={t('directory:people.intro')} />
      <Answered answer={members}>
        {({ items }) => {
          const waiting = items.filter(({ confirmedAt }) => confirmedAt === null);
          const rest = items.filter(({ confirmedAt }) => confirmedAt !== null);
          return (
            <>
              {vouches && waiting.length > 0 && (
                <Group gap="xs" role="status">
                  <UsersRound aria-hidden size={20} />
                  <Text fw={600}>{t('directory:people.waitFor', { count: waiting.length })}</Text>
                </Group>
              )}
              <Stack gap="xs" component="ul" p={0} m={0}>
                {[...waiting, ...rest].map((member) => (
                  <Person key={member.id} member={member} vouches={vouches} />
                ))}
              </Stack>
            </>
          );
        }}
      </Answered>
    </Stack>
  );
}

function Person({ member, vouches }: { readonly member: Member; readonly vouches: boolean }) {
  const { t } = useWords('directory');
  const roleName = useRoleName();
  const { membershipId: own } = useSession();
  const { id: membershipId, displayName: name, role, lead, confirmedAt } = member;
  const tell = useTell();
  const confirm = useSend('post', '/api/v1/members/{membershipId}/confirmation', {
    onDone: () => tell(t('directory:people.confirm.done', { name })),
    renews: ['/api/v1/members'],
  });
  return (
    <Paper withBorder p="md" component="li">
      <Group justify="space-between">
        <div>
          <Text fw={600}>
            {name} {membershipId === own && <Text span>({t('directory:people.you')})</Text>}
          </Text>
          <Group gap="xs">
            <Text size="sm">{roleName(role)}</Text>
            {lead && (
              <Badge variant="light" tt="none">
                {t('directory:people.lead')}
              </Badge>
            )}
            <MemberState member={member} />
          </Group>
        </div>
        {vouches && confirmedAt === null && membershipId !== own && (
          <ConfirmAct
            act={t('directory:people.confirm')}
            aria-label={t('directory:people.confirmNamed', { name })}
            isPending={confirm.isPending}
            problem={confirm.problem}
            onAct={(close) => confirm.mutate({ path: { membershipId } }, { onSuccess: close })}
          >
            <Text>{t('directory:people.confirm.what', { name, role: roleName(role) })}</Text>
          </ConfirmAct>
        )}
      </Group>
    </Paper>
  );
}
