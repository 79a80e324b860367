import { Accordion } from '@mantine/core';
import type { ReactNode } from 'react';
import { useState } from 'react';

/** More behind one press, and not asked for before. */
export function Folded({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <Accordion variant="contained" order={3} value={opened} onChange={setOpened}>
      <Accordion.Item value="more">
        <Accordion.Control>{title}</Accordion.Control>
        <Accordion.Panel>{opened !== null && children}</Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}
