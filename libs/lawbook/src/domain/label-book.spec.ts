import { labelBook, type LanguageLabels } from './label-book';

describe('a book of labels', () => {
  const book = labelBook(
    new Map<string, Omit<LanguageLabels, 'language'>>([
      [
        'en',
        {
          lists: { gender: { _list: 'Gender', F: 'Woman', M: 'Man' } },
          indicators: { 'a.b': 'Seen' },
          law: {},
          forms: { 'person/name/label': 'Name' },
        },
      ],
      [
        'ru',
        {
          lists: { gender: { F: 'Женщина' } },
          indicators: {},
          law: { 'tracks/status': 'Статус' },
          forms: {},
        },
      ],
    ]),
  );

  it('falls back to English for a code without a word', () => {
    expect(book.of('ru').lists['gender']).toEqual({ _list: 'Gender', F: 'Женщина', M: 'Man' });
    expect(book.of('ru').indicators).toEqual({ 'a.b': 'Seen' });
    expect(book.of('ru').law['tracks/status']).toBe('Статус');
    expect(book.of('ru').forms['person/name/label']).toBe('Name');
  });

  it('falls back to English for a language nobody has written', () => {
    expect(book.of('tk').lists['gender']?.['F']).toBe('Woman');
  });
});
