import { Alert, Button, CopyButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { KeyRound } from 'lucide-react';
import { useWords } from '../language/words';

export interface Secret {
  readonly name: string;
  readonly secret: string;
}

/** A link that lets somebody in. It stands on this screen only and goes when it is passed on. */
export function SecretLink({ name, secret, onDone }: Secret & { readonly onDone: () => void }) {
  const { t } = useWords('admin');
  // Behind the # it reaches no server and no log of one.
  const link = `${window.location.origin}/invitation#${secret}`;
  return (
    <Alert variant="light" icon={<KeyRound aria-hidden />} title={t('admin:link')}>
      <Stack gap="sm">
        <Text>{t('admin:link.what', { name })}</Text>
        <TextInput
          label={t('admin:link.field')}
          value={link}
          readOnly
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
        <Group>
          <CopyButton value={link}>
            {({ copied, copy }) => (
              <Button onClick={copy}>{copied ? t('admin:link.copied') : t('admin:link.copy')}</Button>
            )}
          </CopyButton>
          <Button variant="default" onClick={onDone}>
            {t('admin:link.done')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
