import { Modal, Stack, Text } from '@mantine/core';
import { useWords } from '../language/words';
import { SignInForm } from '../sign-in/SignInForm';

/** The session ended over unfinished work: sign in here, and nothing that was typed is lost. */
export function SignInAgain() {
  const { t } = useWords('shell');
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      overlayProps={{ backgroundOpacity: 1, color: 'var(--mantine-color-body)' }}
      title={t('shell:ended.title')}
    >
      <Stack>
        <Text>{t('shell:ended.intro')}</Text>
        <SignInForm />
      </Stack>
    </Modal>
  );
}
