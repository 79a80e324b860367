/** Whether two questions ask the same, each in a language of its own. */
export const differsInLanguageOnly = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  withoutLanguage(one) === withoutLanguage(other);

const withoutLanguage = (question: readonly unknown[]): string =>
  JSON.stringify(question, (name, value: unknown) => (name === 'language' ? undefined : value));
