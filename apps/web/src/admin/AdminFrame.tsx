import { Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../language/words';
import { PageTitle } from '../parts/PageTitle';
import classes from './admin.module.css';

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
      <nav aria-label={t('admin:parts')} className={classes['parts']}>
        {PARTS.map(([to, label]) => (
          <Link
            key={to}
            to={to as never}
            className={classes['part']}
            activeOptions={{ exact: true }}
            activeProps={{ 'aria-current': 'page' }}
          >
            {t(label)}
          </Link>
        ))}
      </nav>
      {children}
    </Stack>
  );
}
