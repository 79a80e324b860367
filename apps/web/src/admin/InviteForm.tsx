import {
  Button,
  Checkbox,
  NativeSelect,
  Paper,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import type { components } from '../client/schema';
import { LANGUAGES } from '../language/languages';
import { useWords } from '../language/words';
import { ProblemNote } from '../parts/ProblemNote';
import { useRoleName } from '../parts/role-name';
import { useSend } from '../talk/use-send';
import type { Secret } from './SecretLink';

type Body = components['schemas']['InviteMemberBody'];

const ROLES = [
  ...(['consular-officer', 'identifier', 'shelter-staff', 'case-manager', 'focal-point'] as const),
  ...(['territorial-secretary', 'national-coordinator', 'analyst', 'administrator', 'auditor'] as const),
];

/** Invites a colleague of the own organisation. */
export function InviteForm({ onInvited }: { readonly onInvited: (secret: Secret) => void }) {
  const { t } = useWords('admin');
  const roleName = useRoleName();
  const form = useForm<Body>({
    initialValues: { email: '', displayName: '', role: 'case-manager', language: 'en', lead: false },
  });
  const invite = useSend('post', '/api/v1/members', {
    renews: ['/api/v1/members'],
    onDone: ({ data: { displayName, secret } }) => {
      form.reset();
      if (secret !== undefined) onInvited({ name: displayName, secret });
    },
  });
  return (
    <Paper withBorder p="md" component="form" onSubmit={form.onSubmit((body) => invite.mutate({ body }))}>
      <Stack>
        <Title order={2}>{t('admin:invite')}</Title>
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <TextInput
            label={t('admin:invite.email')}
            type="email"
            autoComplete="off"
            required
            withAsterisk={false}
            {...form.getInputProps('email')}
          />
          <TextInput
            label={t('admin:invite.name')}
            autoComplete="off"
            required
            withAsterisk={false}
            {...form.getInputProps('displayName')}
          />
          <NativeSelect
            label={t('admin:invite.role')}
            data={ROLES.map((value) => ({ value, label: roleName(value) }))}
            {...form.getInputProps('role')}
          />
          <NativeSelect
            label={t('admin:invite.language')}
            data={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))}
            {...form.getInputProps('language')}
          />
        </SimpleGrid>
        <Checkbox label={t('admin:invite.lead')} {...form.getInputProps('lead', { type: 'checkbox' })} />
        <Text size="sm" c="dimmed">
          {t('admin:invite.what')}
        </Text>
        <ProblemNote problem={invite.problem} />
        <div>
          <Button type="submit" loading={invite.isPending}>
            {t('admin:invite.act')}
          </Button>
        </div>
      </Stack>
    </Paper>
  );
}
