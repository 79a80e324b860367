import { Drawer, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../language/words';

interface SideSheetProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
}

/** More about one line of a list, beside it: on a desk to the right, on a phone over everything. */
export function SideSheet({ opened, onClose, title, children }: SideSheetProps) {
  const { t } = useWords('parts');
  return (
    <Drawer.Root opened={opened} onClose={onClose} position="right" size="lg">
      <Drawer.Overlay />
      <Drawer.Content>
        {/* The page has its banner already. */}
        <Drawer.Header role="presentation">
          <Drawer.Title component="div">
            <Title order={2}>{title}</Title>
          </Drawer.Title>
          <Drawer.CloseButton aria-label={t('parts:close')} size="lg" />
        </Drawer.Header>
        <Drawer.Body>{children}</Drawer.Body>
      </Drawer.Content>
    </Drawer.Root>
  );
}
