import { useWords } from '../../language/words';
import { Choice } from '../../parts/Choice';
import type { AnswerProps } from './answer-props';

/** Yes, no, or not answered: three different things. */
export function YesNoAnswer({ label, description, error, value, onChange }: AnswerProps<boolean>) {
  const { t } = useWords('form');
  return (
    <Choice
      {...{ label, description, error }}
      value={value === undefined ? null : value ? 'yes' : 'no'}
      onChange={(answer) => onChange(answer === 'yes')}
      options={[
        { value: 'yes', label: t('form:yes') },
        { value: 'no', label: t('form:no') },
      ]}
    />
  );
}
