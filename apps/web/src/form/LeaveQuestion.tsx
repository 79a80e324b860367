import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useWords } from '../language/words';
import type { Draft } from './use-draft';

/** Something could not be kept and somebody wants to go. */
export function LeaveQuestion({ leaving }: { readonly leaving: Draft['leaving'] }) {
  const { t } = useWords('form', 'parts');
  return (
    <Modal
      opened={leaving !== undefined}
      onClose={() => leaving?.stay()}
      title={t('form:leave.title')}
      closeButtonProps={{ 'aria-label': t('parts:close') }}
    >
      <Stack>
        <Text>{t('form:leave.intro')}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => leaving?.leave()}>
            {t('form:leave.leave')}
          </Button>
          <Button onClick={() => leaving?.stay()}>{t('form:leave.stay')}</Button>
        </Group>
      </Stack>
    </Modal>
  );
}
