import { useMemo } from 'react';
import type { FieldView } from '../form/form-types';
import { useWords } from '../language/words';
import type { AgeClass } from './signal-note';

interface AgeChoice {
  readonly value: AgeClass;
  readonly label: string;
  readonly help: string | undefined;
}

/** How old the person is, as far as it decides what is asked and who protects them. */
export function useAgeChoices(): readonly AgeChoice[] {
  const { t } = useWords('signal');
  return [
    { value: 'adult', label: t('signal:age.adult'), help: undefined },
    { value: 'child', label: t('signal:age.child'), help: undefined },
    { value: 'age-disputed', label: t('signal:age.disputed'), help: t('signal:age.disputedHelp') },
    { value: 'unknown', label: t('signal:age.unknown'), help: undefined },
  ];
}

/** Asked beside the note: it stands on the case itself. */
export function useAgeField(): FieldView {
  const { t } = useWords('signal');
  return useMemo(
    () => ({
      ...{ id: 'ageClass', label: t('signal:age.label'), help: null, required: true, absentWhen: null },
      ...{ notBefore: null, neverCrossOrganisation: false, safety: false, category: 'triage' },
      kind: { type: 'text', max: 1 },
    }),
    [t],
  );
}
