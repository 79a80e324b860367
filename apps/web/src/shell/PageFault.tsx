import { Button, Stack, Text } from '@mantine/core';
import { useWords } from '../language/words';
import { PageTitle } from '../parts/PageTitle';

/** A page that could not be shown: by a fault of ours, or because a newer version was put up meanwhile. */
export function PageFault({ reset }: { readonly reset: () => void }) {
  const { t } = useWords('shell');
  return (
    <Stack p="md" role="alert">
      <PageTitle title={t('shell:fault.title')} />
      <Text>{t('shell:fault.help')}</Text>
      <Button w="fit-content" onClick={() => (reset(), window.location.reload())}>
        {t('shell:fault.reload')}
      </Button>
    </Stack>
  );
}
