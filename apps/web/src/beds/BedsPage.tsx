import { Button, Group, SimpleGrid } from '@mantine/core';
import { BedDouble, Plus } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../language/words';
import { Answered } from '../parts/Answered';
import { Empty } from '../parts/Empty';
import { SideSheet } from '../parts/SideSheet';
import { useSession } from '../talk/session';
import { useAnswer } from '../talk/use-answer';
import type { Bed } from './bed';
import { BedCard } from './BedCard';
import { BedCounts } from './BedCounts';
import { BedForm } from './BedForm';
import { BedsFrame } from './BedsFrame';

/** The beds of the own house. Who looks for a place sees at once what is changed here. */
export function BedsPage() {
  const { t } = useWords('beds');
  const { organisationId } = useSession();
  const beds = useAnswer('/api/v1/beds', { query: { organisationId } });
  /** A bed that is changed, or that a new one is added. */
  const [opened, setOpened] = useState<Bed | 'new'>();
  const items = inOrder(beds.data?.items ?? []);
  const add = (
    <Button leftSection={<Plus size={18} aria-hidden />} onClick={() => setOpened('new')}>
      {t(items.length === 0 ? 'beds:addFirst' : 'beds:add')}
    </Button>
  );
  return (
    <BedsFrame>
      <Answered answer={beds}>
        {() =>
          items.length === 0 ? (
            <Empty icon={BedDouble} title={t('beds:none.title')} action={add}>
              {t('beds:none.help')}
            </Empty>
          ) : (
            <>
              <Group justify="space-between" gap="sm">
                <BedCounts beds={items} />
                {add}
              </Group>
              <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="sm">
                {items.map((bed) => (
                  <BedCard key={bed.id} bed={bed} onEdit={() => setOpened(bed)} />
                ))}
              </SimpleGrid>
            </>
          )
        }
      </Answered>
      <SideSheet
        opened={opened !== undefined}
        onClose={() => setOpened(undefined)}
        title={
          opened === undefined || opened === 'new' ? t('beds:add') : t('beds:editOf', { label: opened.label })
        }
      >
        {opened !== undefined && (
          <BedForm
            bed={opened === 'new' ? undefined : opened}
            beds={items}
            onDone={() => setOpened(undefined)}
          />
        )}
      </SideSheet>
    </BedsFrame>
  );
}

/** 2 stands before 10. */
const inOrder = (beds: readonly Bed[]): readonly Bed[] =>
  [...beds].sort((one, other) => one.label.localeCompare(other.label, undefined, { numeric: true }));
