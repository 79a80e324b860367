import { Button, Group, Input, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { now } from '../../language/now';
import { useWords } from '../../language/words';
import type { AnswerProps } from './answer-props';
import { DayAnswer } from './DayAnswer';

interface Typed {
  readonly day: string | undefined;
  readonly time: string;
}

/** A day and an hour where the reader is. */
export function MomentAnswer({ label, description, error, value, onChange }: AnswerProps<string>) {
  const { t } = useWords('form');
  const id = useId();
  const [typed, setTyped] = useState(() => typedOf(value));
  if (value !== undefined && momentIn(typed) !== minuteOf(value)) setTyped(typedOf(value));
  const change = (part: Partial<Typed>) => {
    const next = { ...typed, ...part };
    setTyped(next);
    onChange(momentIn(next));
  };
  return (
    <Input.Wrapper
      {...{ label, description, error }}
      labelElement="div"
      labelProps={{ id: `${id}-label` }}
      role="group"
      aria-labelledby={`${id}-label`}
    >
      <Group gap="xs" align="flex-end">
        <DayAnswer
          {...{ label: undefined, description: undefined, error: undefined }}
          value={typed.day}
          onChange={(day) => change({ day })}
        />
        <TextInput
          type="time"
          label={t('form:time')}
          value={typed.time}
          onChange={({ currentTarget }) => change({ time: currentTarget.value })}
          w={150}
        />
        <Button variant="default" onClick={() => change(typedOf(now().toISOString()))}>
          {t('form:now')}
        </Button>
      </Group>
    </Input.Wrapper>
  );
}

const two = (number: number): string => String(number).padStart(2, '0');

function typedOf(value: string | undefined): Typed {
  if (value === undefined) return { day: undefined, time: '' };
  const at = new Date(value);
  return {
    day: `${String(at.getFullYear())}-${two(at.getMonth() + 1)}-${two(at.getDate())}`,
    time: `${two(at.getHours())}:${two(at.getMinutes())}`,
  };
}

const minuteOf = (value: string): string =>
  new Date(Math.floor(Date.parse(value) / 60_000) * 60_000).toISOString();

const momentIn = ({ day, time }: Typed): string | undefined =>
  day !== undefined && /^\d{2}:\d{2}$/.test(time) ? new Date(`${day}T${time}:00`).toISOString() : undefined;
