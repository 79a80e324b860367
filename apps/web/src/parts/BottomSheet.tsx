import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { Sheet } from './Sheet';

interface BottomSheetProps {
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
}

/** An answer to give at once: comes up under the thumb. */
export const BottomSheet = ({ onClose, title, children }: BottomSheetProps) => (
  <Sheet opened onClose={onClose} title={title} position="bottom" size="auto">
    <Stack maw={640} mx="auto">
      {children}
    </Stack>
  </Sheet>
);
