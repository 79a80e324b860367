/** Control characters, direction overrides, half surrogates: no keyboard types them and no screen shows them. */
const FORBIDDEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]|\p{Surrogate}/u;

export type TextFault = 'too-long' | 'bad-characters';

/** One line: composed (NFC), trimmed, inner white space as single spaces. `max` counts UTF-16 units. */
export function lineOf(raw: string, max: number): string | { fault: TextFault } {
  return cleaned(raw, max, (text) => text.replace(/\s+/gu, ' '));
}

/** Several lines: composed, trimmed, line ends as one kind. */
export function linesOf(raw: string, max: number): string | { fault: TextFault } {
  return cleaned(raw, max, (text) => text.replace(/\r\n?|\u2028|\u2029/gu, '\n'));
}

function cleaned(raw: string, max: number, shape: (text: string) => string): string | { fault: TextFault } {
  // Composing shortens a text to a quarter at most: what is longer than that need not be looked at.
  if (raw.length > max * 4 + 64) return { fault: 'too-long' };
  const text = shape(raw).normalize('NFC').trim();
  if (FORBIDDEN.test(text)) return { fault: 'bad-characters' };
  return text.length > max ? { fault: 'too-long' } : text;
}
