import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { useWords } from '../language/words';

/** Keeps the place of what is coming, so that nothing jumps when it is there. */
export function Loading({ lines = 4, height = 56 }: { readonly lines?: number; readonly height?: number }) {
  const { t } = useWords('parts');
  return (
    <Stack gap="sm" role="status">
      <VisuallyHidden>{t('parts:loading')}</VisuallyHidden>
      {Array.from({ length: lines }, (_, line) => (
        <Skeleton key={line} height={height} radius="md" aria-hidden />
      ))}
    </Stack>
  );
}
