import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../language/words';
import { PageTitle } from '../parts/PageTitle';
import { PartsNav } from '../parts/PartsNav';
import { useMay } from '../talk/session';

const PARTS = [
  ['/beds', 'beds:part.beds', 'bed.change'],
  ['/beds/waiting', 'beds:part.waiting', 'bed.change'],
  ['/beds/services', 'beds:part.services', 'service.change'],
] as const;

/** The title of the place, and the way between beds, those who wait for one, and what else the house gives. */
export function BedsFrame({ children }: { readonly children: ReactNode }) {
  const { t } = useWords('beds');
  const may = useMay();
  return (
    <Stack gap="lg">
      <PageTitle title={t('beds:title')} intro={t('beds:intro')} />
      <PartsNav
        label={t('beds:parts')}
        parts={PARTS.filter(([, , permission]) => may(permission)).map(([to, label]) => ({
          to,
          label: t(label),
        }))}
      />
      {children}
    </Stack>
  );
}
