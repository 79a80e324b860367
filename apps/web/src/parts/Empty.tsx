import { Paper, Stack, Text, Title } from '@mantine/core';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

interface EmptyProps {
  readonly icon: LucideIcon;
  readonly title: string;
  /** What would stand here, and how it comes. */
  readonly children: ReactNode;
  /** What one can do now. */
  readonly action?: ReactNode;
}

/** Nothing here yet: teaches instead of shrugging. */
export function Empty({ icon: Icon, title, children, action }: EmptyProps) {
  return (
    <Paper withBorder p="xl">
      <Stack align="center" gap="xs" ta="center">
        <Icon aria-hidden size={36} strokeWidth={1.5} />
        <Title order={2}>{title}</Title>
        <Text maw="55ch" component="div">
          {children}
        </Text>
        {action}
      </Stack>
    </Paper>
  );
}
