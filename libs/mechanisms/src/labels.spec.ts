import { labelOf, parseLabels } from './labels';

const text = `
language: ru
states: { status: { signal: Сигнал } }
guards: { form.identification.complete: Форма заполнена }
`;

describe('labels', () => {
  it('are found by section and name', () => {
    const { labels } = parseLabels(text, 'labels/ru.yaml');
    expect(labels?.language).toBe('ru');
    expect(labels && labelOf(labels, 'states/status', 'signal')).toBe('Сигнал');
    expect(labels && labelOf(labels, 'guards', 'form.identification.complete')).toBe('Форма заполнена');
  });

  it('fall back to the name, never to nothing', () => {
    const { labels } = parseLabels(text, 'labels/ru.yaml');
    expect(labels && labelOf(labels, 'states/status', 'presumed')).toBe('presumed');
  });

  it.each([
    ['an unknown section', 'statuses: {}', 'MECHANISM.KEY_UNKNOWN', 2],
    ['an empty label', 'clocks: { triage: }', 'MECHANISM.SHAPE', 2],
    ['a label one name too deep', 'clocks: { triage: { first: look } }', 'MECHANISM.SHAPE', 2],
    ['a label one name too high', 'states: { status: Status }', 'MECHANISM.SHAPE', 2],
  ])('name the line of %s', (_, line, code, at) => {
    expect(parseLabels(`language: en\n${line}\n`, 'labels/en.yaml').faults).toContainEqual(
      expect.objectContaining({ code, file: 'labels/en.yaml', line: at }),
    );
  });

  it('speak a language the mechanisms must speak', () => {
    expect(parseLabels('language: fr\n', 'labels/fr.yaml').faults).toMatchObject([
      { code: 'MECHANISM.WORD_UNKNOWN' },
    ]);
    expect(parseLabels('clocks: {}\n', 'labels/xx.yaml').faults).toMatchObject([
      { code: 'MECHANISM.KEY_MISSING' },
    ]);
  });
});
