import { FormFields } from '../form/FormFields';
import type { FieldFault, FormDocument, FormFacts, FormView } from '../form/form-types';
import { useWords } from '../language/words';
import classes from './consent.module.css';
import { isSpokenOnly, WRITTEN_LATER } from './written-later';

interface HowExplainedProps {
  readonly form: FormView;
  readonly value: FormDocument;
  readonly onChange: (value: FormDocument) => void;
  readonly faults: readonly FieldFault[];
  readonly facts: FormFacts;
  /** An unreviewed text is an aid beside an interpreter, who is named. */
  readonly needsInterpreter: boolean;
}

const FIELDS = [
  ...['manner', 'spokenLanguage', 'interpreter', 'withdrawalTold', 'copyHanded', 'spokenOnly'],
  ...['signatureReference', 'voiceReference'],
];

/** How it was explained: asked once, and kept for the next question. */
export function HowExplained({ form, value, onChange, faults, facts, needsInterpreter }: HowExplainedProps) {
  const { t } = useWords('consent');
  const fields = form.fields.map((field) =>
    field.id === 'interpreter' && needsInterpreter ? { ...field, required: true } : field,
  );
  const isOpen = needsInterpreter || faults.some(({ field }) => FIELDS.includes(field));
  return (
    <details className={classes['more']} open={isOpen || undefined}>
      <summary>{t('consent:how')}</summary>
      <FormFields
        {...{ value, onChange, faults, facts }}
        form={{ ...form, fields }}
        only={({ id }) => FIELDS.includes(id) && !(isSpokenOnly(value) && WRITTEN_LATER.includes(id))}
        showsCategories={false}
      />
    </details>
  );
}
