import { Group, NativeSelect } from '@mantine/core';
import { useMonthNames } from '../language/dates';
import { useWords } from '../language/words';

interface MonthChoiceProps {
  readonly label: string;
  /** YYYY-MM */
  readonly value: string;
  readonly years: readonly string[];
  readonly onChange: (month: string) => void;
}

/** A month of a year: no browser of ours has a field for it in every language. */
export function MonthChoice({ label, value, years, onChange }: MonthChoiceProps) {
  const { t } = useWords('releases');
  const names = useMonthNames();
  const [year = '', month = ''] = value.split('-');
  return (
    <Group gap="xs" wrap="nowrap" align="flex-end" role="group" aria-label={label}>
      <NativeSelect
        label={label}
        aria-label={t('releases:period.month', { which: label })}
        value={month}
        onChange={({ currentTarget }) => onChange(`${year}-${currentTarget.value}`)}
        data={names.map((name, index) => ({ value: String(index + 1).padStart(2, '0'), label: name }))}
      />
      <NativeSelect
        aria-label={t('releases:period.year', { which: label })}
        value={year}
        onChange={({ currentTarget }) => onChange(`${currentTarget.value}-${month}`)}
        data={[...years]}
      />
    </Group>
  );
}
