import { Button, Collapse } from '@mantine/core';
import { useDisclosure, useId } from '@mantine/hooks';
import { Table2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../language/words';

/** The numbers of a drawing, behind a button. */
export function AsTable({ children }: { readonly children: ReactNode }) {
  const { t } = useWords('year');
  const [opened, { toggle }] = useDisclosure(false);
  const id = useId();
  return (
    <div>
      <Button
        variant="subtle"
        size="sm"
        leftSection={<Table2 size={18} aria-hidden />}
        aria-expanded={opened}
        aria-controls={id}
        onClick={toggle}
      >
        {opened ? t('year:table.hide') : t('year:table.show')}
      </Button>
      <Collapse expanded={opened} id={id}>
        {children}
      </Collapse>
    </div>
  );
}
