/** Somewhere to look: its name, and every byte that is there. */
export interface Place {
  readonly name: string;
  readonly bytes: Buffer;
}

const escaped = (word: string): string =>
  [...word]
    .map((letter) =>
      letter < '\u0080' ? letter : `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .join('');

/** As it is written, and in the disguises that a program puts on without wanting to hide anything. */
function disguises(word: string): Map<string, Buffer> {
  const plain = Buffer.from(word, 'utf8');
  const asText = {
    ...{ plain: word, small: word.toLowerCase(), capital: word.toUpperCase(), 'JSON escape': escaped(word) },
    ...{ address: encodeURIComponent(word), hex: plain.toString('hex') },
  };
  const found = new Map(Object.entries(asText).map(([name, text]) => [name, Buffer.from(text, 'utf8')]));
  found.set('UTF-16', Buffer.from(word, 'utf16le'));
  // Base64 reads three bytes at a time: where the word begins within them gives three spellings of its middle.
  for (const shift of [0, 1, 2]) {
    const text = Buffer.concat([Buffer.alloc(shift), plain]).toString('base64');
    found.set(`base64 ${String(shift)}`, Buffer.from(text.slice(shift === 0 ? 0 : 4, -4)));
  }
  return found;
}

/** @returns "place: marker (disguise)" for each hit */
export function hitsIn(places: readonly Place[], markers: Readonly<Record<string, string>>): string[] {
  const hits = new Set<string>();
  for (const [marker, word] of Object.entries(markers))
    for (const [disguise, needle] of disguises(word))
      for (const { name, bytes } of places)
        if (needle.length > 5 && bytes.includes(needle)) hits.add(`${name}: ${marker} (${disguise})`);
  return [...hits].sort();
}
