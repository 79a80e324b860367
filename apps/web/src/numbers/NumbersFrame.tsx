import { Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '../language/words';
import { PageTitle } from '../parts/PageTitle';
import { PartsNav } from '../parts/PartsNav';
import { useMay } from '../talk/session';

const PARTS = [
  ['/numbers', 'numbers:part.tables', 'statistics.read'],
  ['/numbers/year', 'numbers:part.year', 'statistics.read'],
  ['/numbers/releases', 'numbers:part.releases', 'statistics.read'],
  ['/numbers/records', 'numbers:part.records', 'record-export.read'],
] as const;

interface NumbersFrameProps {
  readonly title: string;
  readonly intro?: string | undefined;
  /** Buttons beside the title. */
  readonly acts?: ReactNode;
  readonly children: ReactNode;
}

/** The title of a page of numbers, and the way between tables, the year so far and what is published. */
export function NumbersFrame({ title, intro, acts, children }: NumbersFrameProps) {
  const { t } = useWords('numbers');
  const may = useMay();
  return (
    <Stack gap="lg">
      <PageTitle title={title} intro={intro}>
        {acts}
      </PageTitle>
      <PartsNav
        label={t('numbers:parts')}
        parts={PARTS.filter(([, , permission]) => may(permission)).map(([to, label]) => ({
          to,
          label: t(label),
          deep: to !== '/numbers',
        }))}
      />
      {children}
    </Stack>
  );
}
