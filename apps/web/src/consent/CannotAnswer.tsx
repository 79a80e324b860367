import { Button, Stack } from '@mantine/core';
import { FormFields } from '../form/FormFields';
import type { FieldFault, FormDocument, FormFacts, FormView } from '../form/form-types';
import { useWords } from '../language/words';
import classes from './consent.module.css';

interface CannotAnswerProps {
  readonly form: FormView;
  readonly said: FormDocument;
  readonly onChange: (said: FormDocument) => void;
  readonly faults: readonly FieldFault[];
  readonly facts: FormFacts;
  readonly onSend: () => void;
  readonly isPending: boolean;
}

/** Somebody unconscious, too young, without a common language: a fact of its own, neither yes nor no. */
export function CannotAnswer({ said, onSend, isPending, ...form }: CannotAnswerProps) {
  const { t } = useWords('consent');
  return (
    <details className={classes['more']}>
      <summary>{t('consent:unable.open')}</summary>
      <Stack>
        <FormFields
          {...form}
          value={{ ...said, answer: 'unable' }}
          only={({ id }) => id === 'unableReason'}
          showsCategories={false}
        />
        <Button variant="default" w="fit-content" onClick={onSend} loading={isPending}>
          {t('consent:unable.write')}
        </Button>
      </Stack>
    </details>
  );
}
