import { Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { MemberState } from '../directory/MemberState';
import type { Member } from '../directory/member';
import { useWords } from '../language/words';
import { Answered } from '../parts/Answered';
import { ConfirmAct } from '../parts/ConfirmAct';
import { useRoleName } from '../parts/role-name';
import { useTell } from '../parts/use-tell';
import { useSession } from '../talk/session';
import { useAnswer } from '../talk/use-answer';
import { useSend } from '../talk/use-send';
import { AdminFrame } from './AdminFrame';
import { InviteForm } from './InviteForm';
import { type Secret, SecretLink } from './SecretLink';

/** Who works here in Panoh: invited, confirmed, ended. */
export function MembersPage() {
  const { t } = useWords('admin', 'directory');
  const { organisationName } = useSession();
  const members = useAnswer('/api/v1/members', {});
  const [secret, setSecret] = useState<Secret>();
  return (
    <AdminFrame>
      <section aria-labelledby="members">
        <Title order={2} id="members">
          {t('admin:people', { organisation: organisationName })}
        </Title>
        <Text mb="sm" maw="70ch">
          {t('admin:people.intro')}
        </Text>
        <div role="status">
          {secret !== undefined && <SecretLink {...secret} onDone={() => setSecret(undefined)} />}
        </div>
        <Answered answer={members}>
          {({ items }) => (
            <Stack gap="xs" component="ul" p={0} m={0} mt="sm">
              {items.map((member) => (
                <Line key={member.id} member={member} onLink={setSecret} />
              ))}
            </Stack>
          )}
        </Answered>
      </section>
      <InviteForm onInvited={setSecret} />
    </AdminFrame>
  );
}

interface LineProps {
  readonly member: Member;
  readonly onLink: (secret: Secret) => void;
}

function Line({ member, onLink }: LineProps) {
  const { t } = useWords('admin', 'directory');
  const roleName = useRoleName();
  const { id: membershipId, displayName: name, lead, takenAt } = member;
  const role = roleName(member.role);
  const tell = useTell();
  const again = useSend('post', '/api/v1/members/{membershipId}/invitation', {
    renews: [],
    onDone: ({ data: { secret } }) => {
      if (secret !== undefined) onLink({ name, secret });
    },
  });
  const end = useSend('delete', '/api/v1/members/{membershipId}', {
    renews: ['/api/v1/members'],
    onDone: () => tell(t('admin:end.done', { name })),
  });
  const isOwn = useSession().membershipId === membershipId;
  return (
    <Paper withBorder p="sm" component="li">
      <Group justify="space-between">
        <div>
          <Text fw={600}>{name}</Text>
          <Group gap="xs">
            <Text size="sm">{role}</Text>
            {lead && (
              <Badge variant="light" tt="none">
                {t('directory:people.lead')}
              </Badge>
            )}
            <MemberState member={member} />
          </Group>
        </div>
        <Group gap="xs">
          {takenAt === null && (
            <ConfirmAct
              act={t('admin:again')}
              aria-label={t('admin:again.named', { name })}
              size="sm"
              isPending={again.isPending}
              problem={again.problem}
              onAct={(close) => again.mutate({ path: { membershipId } }, { onSuccess: close })}
            >
              <Text>{t('admin:again.what', { name })}</Text>
            </ConfirmAct>
          )}
          {!isOwn && (
            <ConfirmAct
              act={t('admin:end')}
              aria-label={t('admin:end.named', { name })}
              size="sm"
              isPending={end.isPending}
              problem={end.problem}
              onAct={(close) => end.mutate({ path: { membershipId } }, { onSuccess: close })}
            >
              <Text>{t('admin:end.what', { name, role })}</Text>
              <Text>{t('admin:end.undo')}</Text>
            </ConfirmAct>
          )}
        </Group>
      </Group>
    </Paper>
  );
}
