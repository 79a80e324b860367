import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { usePlayPart } from '../demo/use-play-part';
import { useWords } from '../language/words';
import { useRoleName } from '../parts/role-name';
import { useAnswer } from '../talk/use-answer';

/** In a demo everybody is invented, so everybody may be tried: the list tells who plays which part. */
export function DemoAccounts() {
  const { t } = useWords('sign-in');
  const roleName = useRoleName();
  const play = usePlayPart();
  const { data } = useAnswer('/api/v1/installation', {});
  if (data?.demo === undefined) return null;
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby="demo-accounts">
      <Title order={2} id="demo-accounts">
        {t('sign-in:demo.parts')}
      </Title>
      <Text my="sm">{t('sign-in:demo.intro')}</Text>
      <Stack gap="xs" component="ul" p={0} m={0}>
        {data.demo.accounts.map((account) => (
          <Group key={account.email} component="li" justify="space-between" wrap="nowrap" gap="sm">
            <div>
              <Text fw={600}>{roleName(account.role)}</Text>
              <Text size="sm">{account.organisationName}</Text>
              <Text size="xs" c="dimmed">
                <Address email={account.email} />
              </Text>
            </div>
            <Button
              variant="light"
              flex="none"
              onClick={() => void play(account)}
              aria-label={t('sign-in:demo.chooseNamed', {
                role: roleName(account.role),
                organisation: account.organisationName,
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
