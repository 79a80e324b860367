import { TextFile } from './text-file';

const MAIL = ['subject', 'body'] as const;

const mailFile = (mail: unknown, days: unknown = ['Mon', 'Tue']): TextFile =>
  new TextFile(
    { language: 'en', mail, days },
    { file: 'en.yaml', code: 'MAIL.TEXTS', words: { 'mail/body': ['link'] } },
  );

const wrong = (key: string) =>
  expect.objectContaining({
    kind: 'invalid',
    code: 'MAIL.TEXTS',
    message: `en.yaml: "${key}" is missing, empty, not known or uses a word that is not known there.`,
  }) as Error;

describe('a file of texts', () => {
  it('is read by key and by part, without the white space around a text', () => {
    const file = mailFile({ subject: ' A task ', body: 'Look: {link}\n' });
    expect(file.text('language')).toBe('en');
    expect(file.text('mail/subject')).toBe('A task');
    expect(file.texts('mail', MAIL)).toEqual({ subject: 'A task', body: 'Look: {link}' });
    expect(file.list('days', 2)).toEqual(['Mon', 'Tue']);
  });

  it.each([
    ['lacks a text', { subject: 'A task' }, 'mail/body'],
    ['has an empty one', { subject: '  ', body: 'Look' }, 'mail/subject'],
    ['has something else for a text', { subject: ['A task'], body: 'Look' }, 'mail/subject'],
    ['has one that nobody asks for', { subject: 'A task', body: 'Look', foot: 'Bye' }, 'mail/foot'],
    ['puts an unknown word between braces', { subject: 'A task', body: '{link} {code}' }, 'mail/body'],
    ['puts a word where none may stand', { subject: 'See {link}', body: 'Look' }, 'mail/subject'],
    ['has an empty pair of braces', { subject: 'A task', body: 'Look: {}' }, 'mail/body'],
    ['lacks the whole part', undefined, 'mail/subject'],
    ['has a text for the part', 'A task', 'mail/0'],
  ])('is refused by file and key when it %s', (_what, mail, key) => {
    expect(() => mailFile(mail).texts('mail', MAIL)).toThrow(wrong(key));
  });

  it('lets a part hold what is read in another way', () => {
    const file = mailFile({ subject: 'A task', body: 'Look', days: ['Mon'] });
    expect(file.texts('mail', MAIL, ['days'])).toEqual({ subject: 'A task', body: 'Look' });
    expect(file.list('mail/days', 1)).toEqual(['Mon']);
  });

  it.each([
    ['shorter', ['Mon']],
    ['longer', ['Mon', 'Tue', 'Wed']],
    ['no list', 'Mon, Tue'],
    ['partly empty', ['Mon', '']],
    ['partly with words between braces', ['Mon', '{link}']],
  ])('is refused when a list is %s', (_what, days) => {
    expect(() => mailFile({}, days).list('days', 2)).toThrow(wrong('days'));
  });

  it.each([[null], ['en'], [undefined]])('is refused when it is no document at all: %p', (document) => {
    const file = new TextFile(document, { file: 'en.yaml', code: 'MAIL.TEXTS', words: {} });
    expect(() => file.text('language')).toThrow(wrong('language'));
  });
});
