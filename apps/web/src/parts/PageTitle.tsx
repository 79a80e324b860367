import { Group, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { useWords } from '../language/words';

interface PageTitleProps {
  readonly title: string;
  /** One sentence below: what one does here. */
  readonly intro?: ReactNode;
  /** Buttons beside. */
  readonly children?: ReactNode;
}

/**
 * The page's one h1. A page that comes takes the focus, so that a screen reader says where one is.
 * The window's title stays neutral: it names the place, never whom it is about.
 */
export function PageTitle({ title, intro, children }: PageTitleProps) {
  const { t } = useWords('shell');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    document.title = t('shell:windowTitle');
  }, [t]);
  return (
    <div>
      <Group justify="space-between" align="flex-start" gap="sm">
        <Title order={1} tabIndex={-1} ref={heading}>
          {title}
        </Title>
        {children !== undefined && <Group gap="xs">{children}</Group>}
      </Group>
      {intro !== undefined && (
        <Text mt={4} maw="70ch" c="dimmed">
          {intro}
        </Text>
      )}
    </div>
  );
}
