import { Checkbox, MultiSelect, SimpleGrid } from '@mantine/core';
import { useWords } from '../../language/words';
import { useFieldCodes } from '../code-source';
import type { AnswerProps } from './answer-props';

const MOST_BOXES = 12;

/** Several codes of a list. */
export function CodesAnswer({
  list,
  label,
  description,
  error,
  value = [],
  onChange,
}: AnswerProps<string[]> & { readonly list: string }) {
  const { t } = useWords('form');
  const { options, isPending } = useFieldCodes(list);
  const change = (codes: string[]) => onChange(codes.length === 0 ? undefined : codes);
  if (options.length > 0 && options.length <= MOST_BOXES)
    return (
      <Checkbox.Group {...{ label, description, error, value }} onChange={change}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} mt="xs" spacing="xs" verticalSpacing={6}>
          {options.map((option) => (
            <Checkbox key={option.value} value={option.value} label={option.label} py={6} />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
    );
  return (
    <MultiSelect
      {...{ label, description, error, value }}
      data={[...options]}
      onChange={change}
      placeholder={value.length > 0 ? undefined : isPending ? t('form:coming') : t('form:chooseSeveral')}
      nothingFoundMessage={t('form:noneFound')}
      clearButtonProps={{ 'aria-label': t('form:clear') }}
      searchable
      clearable
      hidePickedOptions
      maw={640}
    />
  );
}
