import { Button, Checkbox, PasswordInput, Radio, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useWords } from '../language/words';
import type { components } from '../client/schema';
import { isLanguage } from '../language/languages';
import { changeLanguage } from '../language/i18n';
import { useRoleName } from '../parts/role-name';
import { ProblemNote } from '../parts/ProblemNote';
import { useSessionTalk } from '../talk/session';
import { useSend } from '../talk/use-send';
import { isSharedComputer, shareComputer } from '../shell/shared-computer';

type Membership = components['schemas']['MembershipChoice'];

interface SignInFormProps {
  readonly onDone?: () => void;
  /** Chosen on this page just now: it is meant, whatever the account remembers. */
  readonly language?: string | undefined;
}

/** Also where a session ended over unfinished work: `onDone` then goes back to it. */
export function SignInForm({ onDone, language }: SignInFormProps) {
  const { t } = useWords('sign-in');
  const { begin, askAgain } = useSessionTalk();
  const roleName = useRoleName();
  const [choices, setChoices] = useState<readonly Membership[]>([]);
  const form = useForm({
    initialValues: { email: '', password: '', membershipId: '', sharedComputer: isSharedComputer() },
  });

  const remember = useSend('put', '/api/v1/session/language');
  const signIn = useSend('post', '/api/v1/sign-in', {
    renews: [],
    onDone: ({ data }) => {
      if (!data.signedIn) return setChoices(data.memberships);
      shareComputer(form.getValues().sharedComputer);
      begin(data);
      if (isLanguage(language)) remember.mutate({ body: { language } });
      else if (isLanguage(data.language)) void changeLanguage(data.language);
      void askAgain().then(onDone);
    },
  });
  const send = form.onSubmit(({ email, password, membershipId, sharedComputer }) =>
    signIn.mutate({
      body: { email: email.trim(), password, membershipId: membershipId || undefined, sharedComputer },
    }),
  );

  return (
    <form onSubmit={send}>
      <Stack>
        <TextInput
          label={t('sign-in:email')}
          type="email"
          autoComplete="username"
          inputMode="email"
          required
          withAsterisk={false}
          {...form.getInputProps('email')}
        />
        <PasswordInput
          label={t('sign-in:password')}
          autoComplete="current-password"
          required
          withAsterisk={false}
          visibilityToggleButtonProps={{ 'aria-label': t('sign-in:showPassword') }}
          {...form.getInputProps('password')}
        />
        {choices.length > 1 && (
          <Radio.Group label={t('sign-in:actAs')} {...form.getInputProps('membershipId')}>
            <Stack gap="xs" mt="xs">
              {choices.map(({ membershipId, role, organisationName }) => (
                <Radio
                  key={membershipId}
                  value={membershipId}
                  label={t('sign-in:membership', { role: roleName(role), organisation: organisationName })}
                />
              ))}
            </Stack>
          </Radio.Group>
        )}
        <Checkbox
          label={t('sign-in:shared')}
          description={t('sign-in:sharedHelp')}
          {...form.getInputProps('sharedComputer', { type: 'checkbox' })}
        />
        <ProblemNote problem={signIn.problem} />
        <Button type="submit" loading={signIn.isPending} fullWidth>
          {choices.length > 1 ? t('sign-in:continue') : t('sign-in:signIn')}
        </Button>
      </Stack>
    </form>
  );
}
