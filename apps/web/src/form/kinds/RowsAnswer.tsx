import { Button, Fieldset, Group, Input, Stack } from '@mantine/core';
import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../language/words';
import type { Row, RowFieldView } from '../form-types';
import type { AnswerProps } from './answer-props';

interface RowsAnswerProps extends AnswerProps<Row[]> {
  readonly row: readonly RowFieldView[];
  readonly max: number;
  readonly renderRow: (row: Row, index: number, change: (row: Row) => void) => React.ReactNode;
}

/** Any number of the same: risks, stations of a route, belongings. */
export function RowsAnswer({
  max,
  renderRow,
  label,
  description,
  error,
  value = [],
  onChange,
}: RowsAnswerProps) {
  const { t } = useWords('form');
  // Fields keep what was half typed: each row is known by a number of its own, not by its place.
  const [keys, setKeys] = useState(() => value.map((_, index) => index));
  const nextKey = Math.max(-1, ...keys) + 1;
  const known = value.map((_, index) => keys[index] ?? nextKey + index);
  const change = (rows: Row[]) => onChange(rows.length === 0 ? undefined : rows);
  const add = () => {
    setKeys([...known, nextKey + value.length]);
    change([...value, {}]);
  };
  const remove = (gone: number) => {
    setKeys(known.filter((_, index) => index !== gone));
    change(value.filter((_, index) => index !== gone));
  };
  return (
    <Fieldset legend={label} variant="unstyled">
      <Stack gap="sm">
        {description !== undefined && <Input.Description>{description}</Input.Description>}
        {value.map((row, index) => (
          <Fieldset
            key={known[index]}
            legend={t('form:row.number', { number: index + 1 })}
            variant="filled"
            p="md"
          >
            <Stack gap="md">
              {renderRow(row, index, (changed) =>
                change(value.map((one, place) => (place === index ? changed : one))),
              )}
              <Group justify="flex-end">
                <Button
                  variant="subtle"
                  leftSection={<Trash2 size={16} aria-hidden />}
                  onClick={() => remove(index)}
                  aria-label={t('form:row.removeNumber', { number: index + 1 })}
                >
                  {t('form:row.remove')}
                </Button>
              </Group>
            </Stack>
          </Fieldset>
        ))}
        {value.length < max && (
          <Button variant="light" w="fit-content" leftSection={<Plus size={18} aria-hidden />} onClick={add}>
            {value.length === 0 ? t('form:row.first') : t('form:row.add')}
          </Button>
        )}
        {error !== undefined && error !== false && <Input.Error>{error}</Input.Error>}
      </Stack>
    </Fieldset>
  );
}
