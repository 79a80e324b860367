import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useWords } from '../language/words';
import { ProblemNote } from '../parts/ProblemNote';
import { missingIn } from './asked';
import { ConflictScreen } from './ConflictScreen';
import type { Kept } from './draft-keeper';
import { ErrorSummary } from './ErrorSummary';
import { FormFields } from './FormFields';
import type { FieldFault, FieldView, FormDocument, FormFacts, FormView } from './form-types';
import classes from './form.module.css';
import { LeaveQuestion } from './LeaveQuestion';
import { SavedMark } from './SavedMark';
import { type Section, sectionDoor } from './section-door';
import { isTyped } from './set-by-panoh';
import { useDraft } from './use-draft';

interface FormEditorProps {
  readonly form: FormView;
  readonly facts: FormFacts;
  readonly section: Section;
  readonly kept: Kept | undefined;
  readonly only?: ((field: FieldView) => boolean) | undefined;
  readonly folds?: boolean | undefined;
  readonly startsWith?: FormDocument | undefined;
  readonly onDone?: ((document: FormDocument) => void) | undefined;
  readonly done: string;
}

/** One form at work. Its beginnings are read once: another form or record is another key. */
export function FormEditor({ form, section, kept, startsWith, ...rest }: FormEditorProps) {
  const { facts, only, folds, onDone, done } = rest;
  const { t } = useWords('form', 'parts');
  const queries = useQueryClient();
  const [door] = useState(() => sectionDoor(section));
  const draft = useDraft({ form, facts, door, kept, startsWith });
  const [looks, setLooks] = useState(0);
  const { value, faults, kept: now } = draft;

  // What others show of this case is asked anew when this page is left.
  useEffect(
    () => () =>
      void queries.invalidateQueries({
        predicate: ({ queryKey }) => JSON.stringify(queryKey).includes(section.caseId),
      }),
    [queries, section.caseId],
  );

  const wrong = useMemo<readonly FieldFault[]>(() => {
    const typed = isTyped(form.id);
    const asked = form.fields.filter((field) => typed(field) && (only?.(field) ?? true));
    const missing = looks === 0 ? [] : missingIn(asked, value, facts);
    return [...faults, ...missing.map((field) => ({ field, problem: 'missing' }))];
  }, [looks, form, value, facts, faults, only]);

  const finish = async () => {
    const kept = await draft.flush();
    const typed = isTyped(form.id);
    const asked = form.fields.filter((field) => typed(field) && (only?.(field) ?? true));
    if (missingIn(asked, value, facts).length > 0 || draft.faults.length > 0) return setLooks(looks + 1);
    if (kept) onDone?.(value);
    else setLooks(looks + 1);
  };

  if (draft.state === 'conflict')
    return (
      <>
        <ConflictScreen form={form} draft={draft} />
        <LeaveQuestion leaving={draft.leaving} />
      </>
    );
  return (
    <Stack gap="lg">
      {looks > 0 && wrong.length > 0 && <ErrorSummary key={looks} form={form} faults={wrong} />}
      {draft.taken.length > 0 && (
        <Alert color="harbour" variant="light">
          {t('form:taken', { count: draft.taken.length })}
        </Alert>
      )}
      <FormFields {...{ form, value, facts, only, folds }} faults={wrong} onChange={draft.change} />
      <ProblemNote problem={draft.problem} />
      <div className={classes['bar']}>
        <SavedMark draft={draft} />
      </div>
      <Group gap="sm">
        <Button onClick={() => void finish()}>{onDone === undefined ? t('form:check') : done}</Button>
        {onDone === undefined && now?.complete === true && faults.length === 0 && (
          <Text size="sm">{t('form:complete')}</Text>
        )}
      </Group>
      <LeaveQuestion leaving={draft.leaving} />
    </Stack>
  );
}
