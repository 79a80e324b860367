import { Button, SimpleGrid } from '@mantine/core';
import { HandHelping, Plus } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../language/words';
import { Answered } from '../parts/Answered';
import { useCodes } from '../parts/codes';
import { Empty } from '../parts/Empty';
import { SideSheet } from '../parts/SideSheet';
import { useSession } from '../talk/session';
import { useAnswer } from '../talk/use-answer';
import { BedsFrame } from './BedsFrame';
import type { Service } from './service-draft';
import { ServiceCard } from './ServiceCard';
import { ServiceForm } from './ServiceForm';

/** What the own organisation gives: a referral is asked of nobody who does not offer it. */
export function ServicesPage() {
  const { t } = useWords('beds');
  const { organisationId } = useSession();
  const kinds = useCodes('service');
  const services = useAnswer('/api/v1/services', { query: { organisationId } });
  const [opened, setOpened] = useState<Service | 'new'>();
  const items = services.data?.items ?? [];
  const close = () => setOpened(undefined);
  const add = (
    <Button leftSection={<Plus size={18} aria-hidden />} onClick={() => setOpened('new')}>
      {t('beds:service.add')}
    </Button>
  );
  return (
    <BedsFrame>
      <Answered answer={services}>
        {() =>
          items.length === 0 ? (
            <Empty icon={HandHelping} title={t('beds:service.none.title')} action={add}>
              {t('beds:service.none.help')}
            </Empty>
          ) : (
            <>
              <div>{add}</div>
              <SimpleGrid cols={{ base: 1, md: 2 }} spacing="sm">
                {items.map((service) => (
                  <ServiceCard key={service.id} service={service} onEdit={() => setOpened(service)} />
                ))}
              </SimpleGrid>
            </>
          )
        }
      </Answered>
      <SideSheet
        opened={opened !== undefined}
        onClose={close}
        title={
          opened === undefined || opened === 'new'
            ? t('beds:service.add')
            : t('beds:editOf', { label: kinds.label(opened.kind) })
        }
      >
        {opened !== undefined && (
          <ServiceForm service={opened === 'new' ? undefined : opened} services={items} onDone={close} />
        )}
      </SideSheet>
    </BedsFrame>
  );
}
