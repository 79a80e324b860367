/** A form's words as the file holds them: texts of `_form` and `_help`, and of each field and row field. */
export interface FormLabels {
  readonly [place: string]: string | FormLabels;
}

/** The words by their place: `person/documents/rows/kind/label`. What is no text is left out. */
export function formWords(labels: FormLabels, above = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(labels).flatMap(([name, words]): [string, string][] => {
      if (typeof words === 'string') return [[`${above}${name}`, words]];
      return typeof words === 'object' ? Object.entries(formWords(words, `${above}${name}/`)) : [];
    }),
  );
}
