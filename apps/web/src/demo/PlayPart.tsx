import { Button, Text } from '@mantine/core';
import { Users } from 'lucide-react';
import type { components } from '../client/schema';
import { useWords } from '../language/words';
import { useRoleName } from '../parts/role-name';
import { usePlayPart } from './use-play-part';

/** Who plays the next part of the demo, and the way to be them. */
export function PlayPart({ account }: { readonly account: components['schemas']['DemoAccountView'] }) {
  const { t } = useWords('today');
  const roleName = useRoleName();
  const play = usePlayPart();
  return (
    <>
      <Text size="sm">
        <strong>{roleName(account.role)}</strong>
        <br />
        {account.organisationName}
      </Text>
      <Button
        variant="light"
        w="fit-content"
        leftSection={<Users size={18} aria-hidden />}
        onClick={() => void play(account)}
      >
        {t('today:try.switch')}
      </Button>
    </>
  );
}
