import { Loader, Skeleton, Stack, Text, VisuallyHidden } from '@mantine/core';
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

/** For what takes longer than a second: says what is being done. */
export function Working({ doing }: { readonly doing: string }) {
  return (
    <Text role="status">
      <Loader size="sm" component="span" aria-hidden /> {doing}
    </Text>
  );
}
