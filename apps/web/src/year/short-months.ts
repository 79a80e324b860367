const LETTERS = 3;

/** Names of months short enough for a phone, and each another: in Uzbek and Turkmen June and July begin alike. */
export function shortMonths(names: readonly string[]): string[] {
  const beginnings = names.map((name) => name.slice(0, LETTERS));
  return names.map((name, index) => {
    const beginning = beginnings[index] ?? '';
    const isAlone = beginnings.filter((other) => other === beginning).length === 1;
    return isAlone ? beginning : `${name.slice(0, LETTERS - 1)}${name.slice(-1)}`;
  });
}
