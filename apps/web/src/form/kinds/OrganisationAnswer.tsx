import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useWords } from '../../language/words';
import { useAnswer } from '../../talk/use-answer';
import { useIsOffline } from '../code-source';
import type { AnswerProps } from './answer-props';

const PAUSE_MS = 250;

interface OrganisationAnswerProps extends AnswerProps<string> {
  readonly jurisdiction?: string;
}

/** One organisation of the directory, found by a part of its name. */
export function OrganisationAnswer({ jurisdiction, value, onChange, ...common }: OrganisationAnswerProps) {
  const { t } = useWords('form');
  const [typed, setTyped] = useState('');
  const [search] = useDebouncedValue(typed.trim(), PAUSE_MS);
  const enabled = !useIsOffline();
  const query = { jurisdiction, search: search === '' ? undefined : search };
  const found = useAnswer('/api/v1/organisations', { query }, { enabled });
  const chosen = useAnswer(
    '/api/v1/organisations/{organisationId}',
    { path: { organisationId: value ?? '' } },
    { enabled: enabled && value !== undefined },
  );
  const items = found.data?.items ?? [];
  const known = chosen.data && !items.some(({ id }) => id === value) ? [chosen.data, ...items] : items;
  return (
    <Select
      {...common}
      data={known.map(({ id, name }) => ({ value: id, label: name }))}
      // What was found by the api is not sifted again by its spelling.
      filter={({ options }) => options}
      value={value ?? null}
      onChange={(id) => onChange(id ?? undefined)}
      onSearchChange={setTyped}
      placeholder={t('form:organisation.search')}
      nothingFoundMessage={found.isPending ? t('form:coming') : t('form:noneFound')}
      clearButtonProps={{ 'aria-label': t('form:clear') }}
      searchable
      clearable
      maw={560}
    />
  );
}
