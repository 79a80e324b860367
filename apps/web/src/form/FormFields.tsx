import { Stack } from '@mantine/core';
import { useWords } from '../language/words';
import { isAsked, isNeeded } from './asked';
import { CategoryMark } from './CategoryMark';
import type { Answers } from './evaluate-condition';
import { FieldAnswer } from './FieldAnswer';
import { faultAt, useFaultSentence } from './field-fault';
import { FieldLabel } from './FieldLabel';
import { anchorOf } from './field-place';
import classes from './form.module.css';
import {
  ADULT,
  type AnyField,
  type Category,
  type FieldFault,
  type FieldValue,
  type FieldView,
  type FormDocument,
  type FormFacts,
  type FormView,
  type Row,
} from './form-types';
import { isTyped } from './set-by-panoh';

interface FormFieldsProps {
  readonly form: FormView;
  /** What is answered so far; may be incomplete. */
  readonly value: FormDocument;
  readonly onChange: (value: FormDocument) => void;
  /** What is wrong or missing, by place; `missing` is a problem of its own. */
  readonly faults?: readonly FieldFault[];
  readonly facts?: FormFacts;
  /** Only these fields, such as one page of a form. */
  readonly only?: (field: FieldView) => boolean;
  /** Fields whose list is shown whole, however long it is. */
  readonly cards?: readonly string[];
  /** What need not be answered stands behind one line at the end. */
  readonly folds?: boolean | undefined;
  /** Whether each part says who may see it; a form for one category may leave that out. */
  readonly showsCategories?: boolean;
}

const NONE: readonly FieldFault[] = [];

/** The questions of a form, with what is asked of this person and nothing else. Knows no network. */
export function FormFields({
  form,
  value,
  onChange,
  faults = NONE,
  facts = ADULT,
  only,
  showsCategories = true,
  cards = [],
  folds = false,
}: FormFieldsProps) {
  const typed = isTyped(form.id);
  const shown = form.fields.filter(
    (field) => typed(field) && (only?.(field) ?? true) && isAsked(field, value, facts),
  );
  const { t } = useWords('form');
  const first = folds ? shown.filter(({ required }) => required !== false) : shown;
  const rest = shown.filter((field) => !first.includes(field));
  const isTouched = rest.some(({ id }) => value[id] !== undefined || faultAt(faults, id) !== undefined);
  const parts = (fields: readonly FieldView[]) =>
    partsOf(fields).map((part) => (
      <section key={part.fields[0]?.id} className={classes['part']}>
        {showsCategories && <CategoryMark category={part.category} />}
        <Fields fields={part.fields} value={value} above="" {...{ faults, facts, onChange, cards }} />
      </section>
    ));
  return (
    <Stack gap="xl">
      {parts(first)}
      {rest.length > 0 && (
        <details className={classes['more']} open={isTouched || undefined}>
          <summary>{t('form:more', { count: rest.length })}</summary>
          <Stack gap="xl">{parts(rest)}</Stack>
        </details>
      )}
    </Stack>
  );
}

interface FieldsProps {
  readonly fields: readonly AnyField[];
  readonly value: Answers;
  readonly onChange: (value: FormDocument) => void;
  readonly above: string;
  readonly faults: readonly FieldFault[];
  readonly facts: FormFacts;
  readonly cards: readonly string[];
}

function Fields({ fields, value, onChange, above, faults, facts, cards }: FieldsProps) {
  useWords('form');
  const sentence = useFaultSentence();
  const change = (id: string) => (answer: FieldValue | undefined) => {
    const { [id]: _before, ...rest } = value;
    onChange((answer === undefined ? rest : { ...value, [id]: answer }) as FormDocument);
  };
  return (
    <Stack gap="lg">
      {fields
        .filter((field) => isAsked(field, value, facts))
        .map((field) => {
          const place = `${above}${field.id}`;
          const fault = faultAt(faults, place);
          const isRows = field.kind.type === 'repeat';
          return (
            <div key={field.id} id={anchorOf(place)} className={classes['field']}>
              <FieldAnswer
                field={field}
                label={<FieldLabel field={field} needed={isNeeded(field, value, facts)} />}
                description={field.help ?? undefined}
                error={fault && (!isRows || fault.field === place) ? sentence(fault, field) : undefined}
                value={value[field.id]}
                onChange={change(field.id)}
                beside={value}
                asCards={cards.includes(field.id)}
                renderRow={(row, index, changeRow) => (
                  <Fields
                    fields={field.kind.type === 'repeat' ? field.kind.row : []}
                    value={row}
                    onChange={(changed) => changeRow(changed as Row)}
                    above={`${place}[${String(index)}].`}
                    {...{ faults, facts, cards }}
                  />
                )}
              />
            </div>
          );
        })}
    </Stack>
  );
}

/** Neighbours of one category stand together under one mark. */
function partsOf(fields: readonly FieldView[]): { category: Category; fields: FieldView[] }[] {
  const parts: { category: Category; fields: FieldView[] }[] = [];
  for (const field of fields) {
    const last = parts.at(-1);
    if (last?.category === field.category) last.fields.push(field);
    else parts.push({ category: field.category, fields: [field] });
  }
  return parts;
}
