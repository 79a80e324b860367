import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** One of the `fields` of BODY.INVALID and FORM.INVALID. A form names the fault as `problem`, a body as `rule`. */
export interface FieldProblem {
  readonly field?: string;
  readonly rule?: string;
  readonly problem?: string;
}

/** The sentence for what is wrong with one field; for a rule without words the api's own. */
export function useFieldSentence(): (fault: FieldProblem) => string {
  const { t, i18n } = useTranslation('errors');
  return useCallback(
    ({ rule, problem = '' }) => {
      const key = `errors:FIELD.${rule ?? problem}`;
      return i18n.exists(key) ? t(key as never) : problem;
    },
    [t, i18n],
  );
}
