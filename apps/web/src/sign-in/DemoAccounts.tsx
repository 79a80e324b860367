import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useWords } from '../language/words';
import { useRoleName } from '../parts/role-name';
import { useAnswer } from '../talk/use-answer';
import { chooseAccount } from './chosen-account';

/** In a demo everybody is invented, so everybody may be tried: the list tells who plays which part. */
export function DemoAccounts() {
  const { t } = useWords('sign-in');
  const roleName = useRoleName();
  const { data } = useAnswer('/api/v1/installation', {});
  if (data?.demo === undefined) return null;
  const { accounts, password } = data.demo;
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby="demo-accounts">
      <Title order={2} id="demo-accounts">
        {t('sign-in:demo.title')}
      </Title>
      <Text my="sm">{t('sign-in:demo.intro')}</Text>
      <Stack gap="xs" component="ul" p={0} m={0}>
        {accounts.map(({ email, role, organisationName }) => (
          <Group key={email} component="li" justify="space-between" wrap="nowrap" gap="sm">
            <div>
              <Text fw={600}>{roleName(role)}</Text>
              <Text size="sm">{organisationName}</Text>
              <Text size="xs" c="dimmed">
                <Address email={email} />
              </Text>
            </div>
            <Button
              variant="light"
              flex="none"
              onClick={() => chooseAccount({ email, password })}
              aria-label={t('sign-in:demo.chooseNamed', {
                role: roleName(role),
                organisation: organisationName,
              })}
            >
              {t('sign-in:demo.choose')}
            </Button>
          </Group>
        ))}
      </Stack>
    </Paper>
  );
}

/** Where there is no room for one line, the name of the house goes to the next. */
function Address({ email }: { readonly email: string }) {
  const [name, house] = email.split('@');
  return (
    <>
      {name}@<wbr />
      {house}
    </>
  );
}
