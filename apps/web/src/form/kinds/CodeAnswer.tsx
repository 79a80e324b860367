import { Button, Select } from '@mantine/core';
import { useWords } from '../../language/words';
import { Choice } from '../../parts/Choice';
import { useFieldCodes } from '../code-source';
import type { AnswerProps } from './answer-props';

/** So many answers are seen at a glance; more are looked for. */
const MOST_CARDS = 5;

interface CodeAnswerProps extends AnswerProps<string> {
  readonly list: string;
  /** Every answer is seen at once, however many there are. */
  readonly asCards?: boolean | undefined;
  /** Of a list for many countries only what belongs here. */
  readonly only?: (code: string) => boolean;
}

/** One code of a list. */
export function CodeAnswer({
  list,
  only,
  asCards,
  label,
  description,
  error,
  value,
  onChange,
}: CodeAnswerProps) {
  const { t } = useWords('form');
  const { options, isPending } = useFieldCodes(list);
  const shown = only ? options.filter(({ value: code }) => only(code) || code === value) : options;
  const isFew = shown.length <= MOST_CARDS && only === undefined;
  if (shown.length > 0 && (isFew || asCards === true))
    return (
      <>
        <Choice
          {...{ label, description, error, onChange }}
          value={value ?? null}
          options={shown}
          columns={shown.length === 2 || shown.length === 4 ? 2 : 3}
        />
        {value !== undefined && (
          <Button variant="subtle" size="compact-sm" mt={4} onClick={() => onChange(undefined)}>
            {t('form:clear')}
          </Button>
        )}
      </>
    );
  return (
    <Select
      {...{ label, description, error }}
      data={shown}
      value={value ?? null}
      onChange={(code) => onChange(code ?? undefined)}
      placeholder={isPending ? t('form:coming') : t('form:choose')}
      nothingFoundMessage={t('form:noneFound')}
      clearButtonProps={{ 'aria-label': t('form:clear') }}
      searchable
      clearable
      maw={480}
    />
  );
}
