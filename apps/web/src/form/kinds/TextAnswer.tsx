import { Text, Textarea, TextInput } from '@mantine/core';
import { useWords } from '../../language/words';
import type { AnswerProps } from './answer-props';

/** From here on one wants to know how much room is left. */
const NEARLY_FULL = 0.8;

/** One line or several, in the words of whoever fills the form. */
export function TextAnswer({
  lines,
  max,
  label,
  description,
  error,
  value = '',
  onChange,
}: AnswerProps<string> & { readonly lines: boolean; readonly max: number }) {
  const { t } = useWords('form');
  const common = {
    ...{ label, description, error, value, dir: 'auto' },
    onChange: ({ currentTarget }: { readonly currentTarget: { readonly value: string } }) =>
      onChange(currentTarget.value === '' ? undefined : currentTarget.value),
  };
  const left = max - value.length;
  return (
    <>
      {lines ? (
        <Textarea {...common} maw={720} maxRows={14} />
      ) : (
        <TextInput {...common} maw={max <= 40 ? 320 : 560} autoComplete="off" />
      )}
      {value.length > max * NEARLY_FULL && (
        <Text size="sm" c="dimmed" mt={4} role="status">
          {left >= 0 ? t('form:left', { count: left }) : t('form:over', { count: -left })}
        </Text>
      )}
    </>
  );
}
