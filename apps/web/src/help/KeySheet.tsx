import { Modal } from '@mantine/core';
import { useWords } from '../language/words';
import { KeyList } from './KeyList';

/** The keys of every page, over it. */
export function KeySheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords('help', 'parts');
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('help:keys.title')}
      closeButtonProps={{ 'aria-label': t('parts:close') }}
    >
      <KeyList />
    </Modal>
  );
}
