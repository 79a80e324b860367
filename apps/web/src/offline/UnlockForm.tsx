import { Button, PasswordInput, Stack, Text } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useWords } from '../language/words';
import { type Unlocking, unlockVault } from './vault/vault';

/** Opens the drafts of this device. Says how many tries are left once one was wrong. */
export function UnlockForm({ onOpen }: { readonly onOpen?: () => void }) {
  const { t } = useWords('offline');
  const [passphrase, setPassphrase] = useState('');
  const [outcome, setOutcome] = useState<Unlocking>();
  const [isPending, setPending] = useState(false);
  const unlock = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setPending(true);
    const next = await unlockVault(passphrase).finally(() => setPending(false));
    setOutcome(next);
    setPassphrase('');
    if (next.is === 'open') onOpen?.();
  };
  return (
    <form onSubmit={(event) => void unlock(event)} autoComplete="off">
      <Stack maw={480}>
        <PasswordInput
          label={t('offline:unlock.passphrase')}
          description={t('offline:unlock.help')}
          autoComplete="off"
          value={passphrase}
          onChange={({ currentTarget }) => setPassphrase(currentTarget.value)}
          visibilityToggleButtonProps={{ 'aria-label': t('offline:showPassphrase') }}
          error={outcome?.is === 'wrong' && t('offline:unlock.wrong', { left: outcome.left })}
        />
        {outcome?.is === 'wiped' && <Text role="alert">{t('offline:unlock.wiped')}</Text>}
        <Button type="submit" loading={isPending} disabled={passphrase === ''} w="fit-content">
          {t('offline:unlock.act')}
        </Button>
      </Stack>
    </form>
  );
}
