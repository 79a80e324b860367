import { Group, Input, NativeSelect, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useMonthNames } from '../../language/dates';
import { useWords } from '../../language/words';
import type { AnswerProps } from './answer-props';
import { dayIn, type DayParts, isNoDay, monthIn, partsOf } from './day-parts';

/**
 * A day or a month in three or two boxes: a calendar of the browser knows neither our languages nor the year of
 * somebody's birth at one stroke.
 */
export function DayAnswer({
  only,
  label,
  description,
  error,
  value,
  onChange,
}: AnswerProps<string> & { readonly only?: 'month' | undefined }) {
  const { t } = useWords('form');
  const id = useId();
  const months = useMonthNames();
  const read = only === 'month' ? monthIn : dayIn;
  const [parts, setParts] = useState(() => partsOf(value));
  // Another's answer was taken over.
  if (read(parts) !== value && (value !== undefined || read(parts) !== undefined)) setParts(partsOf(value));
  const change = (part: Partial<DayParts>) => {
    const next = { ...parts, ...part };
    setParts(next);
    onChange(read(next));
  };
  const wrong = error ?? (only !== 'month' && isNoDay(parts) && t('form:fault.not-a-date'));
  return (
    <Input.Wrapper
      {...{ label, description }}
      error={wrong}
      labelElement="div"
      labelProps={{ id: `${id}-label` }}
      role="group"
      aria-labelledby={`${id}-label`}
    >
      <Group gap="xs" mt={4} align="flex-end" wrap="nowrap">
        {only !== 'month' && (
          <TextInput
            label={t('form:day')}
            value={parts.day}
            onChange={({ currentTarget }) => change({ day: currentTarget.value.trim() })}
            inputMode="numeric"
            maxLength={2}
            w={64}
            error={Boolean(wrong)}
          />
        )}
        <NativeSelect
          label={t('form:month')}
          value={parts.month}
          onChange={({ currentTarget }) => change({ month: currentTarget.value })}
          data={[
            { value: '', label: '' },
            ...months.map((name, index) => ({ value: String(index + 1), label: name })),
          ]}
          w={150}
          error={Boolean(wrong)}
        />
        <TextInput
          label={t('form:year')}
          value={parts.year}
          onChange={({ currentTarget }) => change({ year: currentTarget.value.trim() })}
          inputMode="numeric"
          maxLength={4}
          w={84}
          error={Boolean(wrong)}
        />
      </Group>
    </Input.Wrapper>
  );
}
