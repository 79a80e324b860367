import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import type { FormDocument } from '../form/form-types';
import { merge } from '../form/merge';

interface BaseOptions<T, D extends object> {
  /** As it was when the form was opened; undefined for a new one. */
  readonly thing: T | undefined;
  readonly draftOf: (thing: T) => D;
  readonly form: UseFormReturnType<D>;
  /** As it is now. */
  readonly fetch: () => Promise<T | undefined>;
}

export interface Theirs {
  /** Changed by somebody else and taken over. */
  readonly taken: readonly string[];
  /** Changed by both: what was typed here stands. */
  readonly kept: readonly string[];
}

/** What a form's changes are made from. When somebody else saved meanwhile, theirs comes under what was typed. */
export function useBase<T, D extends object>({
  thing,
  draftOf,
  form,
  fetch,
}: BaseOptions<T, D>): {
  readonly base: T | undefined;
  readonly theirs: Theirs | undefined;
  readonly bringTogether: () => Promise<void>;
} {
  const [base, setBase] = useState(thing);
  const [theirs, setTheirs] = useState<Theirs>();
  const bringTogether = async () => {
    const fresh = await fetch();
    if (fresh === undefined || base === undefined) return;
    const { document, taken, conflicts } = merge(
      draftOf(base) as FormDocument,
      form.getValues() as FormDocument,
      draftOf(fresh) as FormDocument,
    );
    form.setValues(document as Partial<D>);
    setBase(fresh);
    setTheirs({ taken, kept: conflicts.map(({ field }) => field) });
  };
  return { base, theirs, bringTogether };
}
