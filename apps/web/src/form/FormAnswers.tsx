import { Text } from '@mantine/core';
import { useWords } from '../language/words';
import { AnswerText } from './AnswerText';
import type { FormDocument, FormView } from './form-types';
import classes from './form-answers.module.css';

/** A filled form to be read: what was answered, in the order in which it was asked. */
export function FormAnswers({
  form,
  document,
}: {
  readonly form: FormView;
  readonly document: FormDocument;
}) {
  const { t } = useWords('form');
  const answered = form.fields.filter(({ id }) => document[id] !== undefined);
  if (answered.length === 0) return <Text c="dimmed">{t('form:nothingWritten')}</Text>;
  return (
    <dl className={classes['answers']}>
      {answered.map(({ id, label, kind }) => (
        <div key={id}>
          <dt>{label}</dt>
          <dd>
            <AnswerText kind={kind} value={document[id]} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
