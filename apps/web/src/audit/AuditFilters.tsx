import { Button, Group, Paper, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useEffect } from 'react';
import { useWords } from '../language/words';

export interface AuditFilter {
  readonly membershipId: string | null;
  readonly type: string;
  readonly from: string;
  readonly until: string;
  readonly caseId: string;
}
export const NO_FILTER: AuditFilter = { membershipId: null, type: '', from: '', until: '', caseId: '' };

const KIND = /^[a-z-]+\.[a-z-]+$/;
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

interface AuditFiltersProps {
  readonly filter: AuditFilter;
  readonly people: readonly { readonly value: string; readonly label: string }[];
  readonly onSearch: (filter: AuditFilter) => void;
}

/** Who, what kind, when. Nothing can be searched by what stands in a field: the audit does not hold it. */
export function AuditFilters({ filter, people, onSearch }: AuditFiltersProps) {
  const { t } = useWords('audit');
  const form = useForm<AuditFilter>({
    initialValues: filter,
    validate: {
      type: (value) => (value.trim() === '' || KIND.test(value.trim()) ? null : t('audit:kind.wrong')),
      caseId: (value) => (value.trim() === '' || ID.test(value.trim()) ? null : t('audit:case.wrong')),
    },
  });
  const { setValues } = form;
  useEffect(() => setValues(filter), [filter, setValues]);
  const send = form.onSubmit((values) =>
    onSearch({ ...values, type: values.type.trim(), caseId: values.caseId.trim() }),
  );
  return (
    <Paper withBorder p="md" component="form" onSubmit={send}>
      <Stack>
        <SimpleGrid cols={{ base: 1, xs: 2, lg: 4 }}>
          <Select
            label={t('audit:who')}
            placeholder={t('audit:who.any')}
            data={[...people]}
            searchable
            clearable
            {...form.getInputProps('membershipId')}
          />
          <TextInput
            label={t('audit:kind')}
            description={t('audit:kind.help')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            {...form.getInputProps('type')}
          />
          <TextInput type="date" label={t('audit:from')} {...form.getInputProps('from')} />
          <TextInput type="date" label={t('audit:until')} {...form.getInputProps('until')} />
        </SimpleGrid>
        <TextInput
          label={t('audit:case')}
          description={t('audit:case.help')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          {...form.getInputProps('caseId')}
        />
        <Group>
          <Button type="submit">{t('audit:search')}</Button>
          <Button variant="default" onClick={() => onSearch(NO_FILTER)}>
            {t('audit:clear')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
