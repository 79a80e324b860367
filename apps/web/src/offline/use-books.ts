import { useEffect, useMemo, useState } from 'react';
import type { HeldCodes } from '../form/code-source';
import { useApiLanguage } from '../parts/codes';
import { type BookRow, type ConsentTextView, database, type FormView } from './store/database';

export interface Books {
  readonly form: (id: string) => FormView | undefined;
  readonly codes: HeldCodes;
  readonly texts: readonly ConsentTextView[];
}

/** What lies on the device, in the reader's language or the one that is there; undefined until it was read. */
export function useBooks(): Books | undefined {
  const language = useApiLanguage();
  const [held, setHeld] = useState<{ books: readonly BookRow[]; texts: readonly ConsentTextView[] }>();
  useEffect(() => {
    void (async () => {
      const store = await database();
      setHeld({ books: await store.getAll('books'), texts: await store.getAll('texts') });
    })();
  }, []);
  return useMemo(() => {
    if (held === undefined) return undefined;
    const book = held.books.find((one) => one.language === language) ?? held.books[0];
    return {
      form: (id) => book?.forms.find((form) => form.id === id),
      codes: codesOf(book),
      texts: held.texts,
    };
  }, [held, language]);
}

function codesOf(book: BookRow | undefined): HeldCodes {
  return new Map(
    (book?.codebooks ?? []).map(({ id, label: title, codes }) => [
      id,
      {
        ...{ title, isPending: false },
        options: codes.map(({ code, label }) => ({ value: code, label })),
        label: (code) => codes.find((one) => one.code === code)?.label ?? code ?? '',
      },
    ]),
  );
}
