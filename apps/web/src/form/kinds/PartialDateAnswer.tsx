import { Input, Radio, Stack } from '@mantine/core';
import { useId } from 'react';
import { useWords, type WordKey } from '../../language/words';
import type { PartialDate } from '../form-types';
import type { AnswerProps } from './answer-props';
import { DayAnswer } from './DayAnswer';
import { NumberAnswer } from './NumberAnswer';

type Certainty = PartialDate['certainty'];

const CERTAINTIES = {
  exact: 'form:date.exact',
  month: 'form:date.month',
  year: 'form:date.year',
  estimated: 'form:date.estimated',
  unknown: 'form:date.unknown',
} as const satisfies Record<Certainty, WordKey>;

const EMPTY: Record<Certainty, PartialDate> = {
  exact: { certainty: 'exact', date: '' },
  month: { certainty: 'month', month: '' },
  year: { certainty: 'year', year: Number.NaN },
  estimated: { certainty: 'estimated', year: Number.NaN, within: 2 },
  unknown: { certainty: 'unknown' },
};

const WIDEST = 10;
const here = (number: number): number | undefined => (Number.isNaN(number) ? undefined : number);

/** A day of which perhaps only a part is known. */
export function PartialDateAnswer({ label, description, error, value, onChange }: AnswerProps<PartialDate>) {
  const { t } = useWords('form');
  const id = useId();
  const plain = { description: undefined, error: undefined };
  return (
    <Stack gap="xs" role="group" aria-labelledby={`${id}-label`}>
      <Radio.Group
        {...{ label, description, error }}
        labelProps={{ id: `${id}-label` }}
        value={value?.certainty ?? null}
        onChange={(chosen) => onChange(EMPTY[chosen])}
      >
        <Stack gap={6} mt="xs">
          {Object.entries(CERTAINTIES).map(([certainty, words]) => (
            <Radio key={certainty} value={certainty} label={t(words)} py={4} />
          ))}
        </Stack>
      </Radio.Group>
      {value?.certainty === 'exact' && (
        <DayAnswer
          {...{ ...plain, label: t('form:date.day') }}
          value={value.date === '' ? undefined : value.date}
          onChange={(date = '') => onChange({ certainty: 'exact', date })}
        />
      )}
      {value?.certainty === 'month' && (
        <DayAnswer
          {...{ ...plain, label: t('form:date.month') }}
          only="month"
          value={value.month === '' ? undefined : value.month}
          onChange={(month = '') => onChange({ certainty: 'month', month })}
        />
      )}
      {(value?.certainty === 'year' || value?.certainty === 'estimated') && (
        <NumberAnswer
          {...{ ...plain, label: t('form:year'), min: 1900, max: 2200 }}
          value={here(value.year)}
          onChange={(year = Number.NaN) => onChange({ ...value, year })}
        />
      )}
      {value?.certainty === 'estimated' && (
        <NumberAnswer
          {...{ ...plain, label: t('form:date.within'), min: 0, max: WIDEST }}
          value={here(value.within)}
          onChange={(within = Number.NaN) => onChange({ ...value, within })}
        />
      )}
      <Input.Description>{value?.certainty === 'estimated' && t('form:date.withinHelp')}</Input.Description>
    </Stack>
  );
}
