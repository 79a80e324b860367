import { specimen } from '../../../test/support/specimen-mechanism';
import { diagram, lengthText } from './diagram';
import { parseLabels } from './labels';

describe('the diagram of a track', () => {
  it('shows states, steps with who takes them, ends and clocks with their mark', () => {
    expect(diagram(specimen(), 'status')).toBe(
      [
        'stateDiagram-v2',
        '  [*] --> signal',
        '  state "signal" as signal',
        '  state "presumed" as presumed',
        '  state "confirmed" as confirmed',
        '  state "negative" as negative',
        '  signal --> presumed : identify (officer)',
        '  signal --> negative : set-aside (officer)',
        '  presumed --> presumed : ask (officer)',
        '  presumed --> presumed : stop-asking (officer)',
        '  presumed --> confirmed : confirm (authority)',
        '  presumed --> negative : refute (authority)',
        '  confirmed --> [*]',
        '  negative --> [*]',
        '  note right of presumed : recovery not before 30cd (design)',
        '  note right of presumed : decision 5wd (uncertain)',
        '',
      ].join('\n'),
    );
  });

  it('speaks the language of the labels and keeps them inside their quotes', () => {
    const { labels } = parseLabels(
      'language: ru\nstates: { status: { signal: "Сигнал: \\"первый\\"" } }\n',
      'labels/ru.yaml',
    );
    expect(diagram(specimen(), 'status', labels)).toContain('state "Сигнал   первый" as signal');
  });

  it('says every variant of a clock, and the name of a date', () => {
    const length = (name: string): string => lengthText(specimen().clocks.get(name)!);
    expect(length('answer')).toBe('4h / 24h / 3wd');
    expect(length('birthday')).toBe('eighteenth-birthday');
  });

  it('is empty for a track that is not there', () => {
    expect(diagram(specimen(), 'constructor')).toBe('');
  });
});
