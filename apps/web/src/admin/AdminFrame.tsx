import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../language/words';
import { PageTitle } from '../parts/PageTitle';
import { PartsNav } from '../parts/PartsNav';

const PARTS = [
  ['/administration', 'admin:part.people'],
  ['/administration/organisations', 'admin:part.organisations'],
  ['/administration/deliveries', 'admin:part.deliveries'],
] as const;

/** The title of the administration and the way between its parts. */
export function AdminFrame({ children }: { readonly children: ReactNode }) {
  const { t } = useWords('admin');
  return (
    <Stack gap="lg">
      <PageTitle title={t('admin:title')} intro={t('admin:intro')} />
      <PartsNav label={t('admin:parts')} parts={PARTS.map(([to, label]) => ({ to, label: t(label) }))} />
      {children}
    </Stack>
  );
}
