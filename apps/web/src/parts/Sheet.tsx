import { Drawer, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../language/words';
import classes from './sheet.module.css';

interface SheetProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly position: 'right' | 'bottom';
  readonly size: 'lg' | 'auto';
  readonly children: ReactNode;
}

/** What comes over the page from one of its sides. */
export function Sheet({ opened, onClose, title, position, size, children }: SheetProps) {
  const { t } = useWords('parts');
  return (
    <Drawer.Root
      opened={opened}
      onClose={onClose}
      position={position}
      size={size === 'auto' ? undefined : size}
    >
      <Drawer.Overlay />
      <Drawer.Content className={size === 'auto' ? classes['auto'] : undefined}>
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
