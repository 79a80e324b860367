import { Anchor, Button, Container, PasswordInput, Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Link } from '@tanstack/react-router';
import { useWords } from '../language/words';
import { LanguageMenu } from '../parts/LanguageMenu';
import { PageTitle } from '../parts/PageTitle';
import { ProblemNote } from '../parts/ProblemNote';
import { useSend } from '../talk/use-send';

const SHORTEST = 12;

/** Behind an invitation's link. The secret stands behind the # so that no server log ever holds it. */
export function InvitationPage() {
  const { t } = useWords('sign-in');
  const choose = useSend('post', '/api/v1/password', { renews: [] });
  const form = useForm({
    initialValues: { password: '', again: '' },
    validate: {
      password: (value) => ([...value].length < SHORTEST ? t('sign-in:invitation.tooShort') : null),
      again: (value, { password }) => (value === password ? null : t('sign-in:invitation.differ')),
    },
  });
  return (
    <Container component="main" size="xs" py="xl">
      <Stack>
        <LanguageMenu />
        <PageTitle title={t('sign-in:invitation.title')} />
        {choose.isSuccess ? (
          <>
            <Text>{t('sign-in:invitation.done')}</Text>
            <Anchor component={Link} to="/sign-in">
              {t('sign-in:signIn')}
            </Anchor>
          </>
        ) : (
          <form
            onSubmit={form.onSubmit(({ password }) =>
              choose.mutate({ body: { secret: window.location.hash.slice(1), password } }),
            )}
          >
            <Stack>
              <Text>{t('sign-in:invitation.intro')}</Text>
              <PasswordInput
                label={t('sign-in:invitation.password')}
                autoComplete="new-password"
                visibilityToggleButtonProps={{ 'aria-label': t('sign-in:showPassword') }}
                {...form.getInputProps('password')}
              />
              <PasswordInput
                label={t('sign-in:invitation.again')}
                autoComplete="new-password"
                visibilityToggleButtonProps={{ 'aria-label': t('sign-in:showPassword') }}
                {...form.getInputProps('again')}
              />
              <ProblemNote problem={choose.problem} />
              <Button type="submit" loading={choose.isPending}>
                {t('sign-in:invitation.save')}
              </Button>
            </Stack>
          </form>
        )}
      </Stack>
    </Container>
  );
}
