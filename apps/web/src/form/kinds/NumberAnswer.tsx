import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../language/words';
import type { AnswerProps } from './answer-props';

/** A whole number, typed. What is no number stays on the screen and is told at once. */
export function NumberAnswer({
  min,
  max,
  label,
  description,
  error,
  value,
  onChange,
}: AnswerProps<number> & { readonly min: number; readonly max: number }) {
  const { t } = useWords('form');
  const [text, setText] = useState(value === undefined ? '' : String(value));
  const typed = numberIn(text);
  // Another's answer was taken over.
  if (typed !== value && (value !== undefined || typed !== undefined))
    setText(value === undefined ? '' : String(value));
  const isWrong = text.trim() !== '' && (typed === undefined || typed < min || typed > max);
  return (
    <TextInput
      {...{ label, description }}
      error={error ?? (isWrong && t('form:fault.out-of-range', { min, max }))}
      value={text}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value);
        onChange(numberIn(currentTarget.value));
      }}
      inputMode="numeric"
      autoComplete="off"
      styles={{ wrapper: { maxWidth: 160 } }}
    />
  );
}

function numberIn(text: string): number | undefined {
  return /^\s*-?\d{1,9}\s*$/.test(text) ? Number(text) : undefined;
}
