const ESCAPES: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

/** One line of PostgreSQL's COPY text format as its column values. */
export function parseCopyLine(line: string): (string | null)[] {
  return line
    .split('\t')
    .map((value) =>
      value === '\\N'
        ? null
        : value.replace(/\\(.)/g, (_all, escaped: string) => ESCAPES[escaped] ?? escaped),
    );
}

/** bytea in hex form: `\x0a…`. */
export function parseBytea(text: string | null | undefined): Uint8Array {
  const hex = text?.startsWith('\\x') === true ? text.slice(2) : '';
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
