import { Drawer, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../language/words';

interface BottomSheetProps {
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
}

/** An answer to give at once: comes up under the thumb. */
export function BottomSheet({ onClose, title, children }: BottomSheetProps) {
  const { t } = useWords('parts');
  return (
    <Drawer.Root opened onClose={onClose} position="bottom" size="auto">
      <Drawer.Overlay />
      <Drawer.Content>
        {/* The page has its banner already. */}
        <Drawer.Header role="presentation">
          <Drawer.Title component="div">
            <Title order={2}>{title}</Title>
          </Drawer.Title>
          <Drawer.CloseButton aria-label={t('parts:close')} size="lg" />
        </Drawer.Header>
        <Drawer.Body>
          <Stack maw={640} mx="auto">
            {children}
          </Stack>
        </Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
