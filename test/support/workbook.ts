import { inflateRawSync } from 'node:zlib';

/** A workbook as another program finds it: sheets by name, cells as text or number. No library of ours. */
export interface ReadWorkbook {
  readonly sheets: ReadonlyMap<string, readonly (readonly (string | number)[])[]>;
  /** Every part of the package as text. */
  readonly parts: ReadonlyMap<string, string>;
}

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;

/** Entries of a ZIP, by its central directory. */
function unzip(bytes: Buffer): Map<string, Buffer> {
  let end = bytes.length - 22;
  while (bytes.readUInt32LE(end) !== DIRECTORY_END) end -= 1;
  const entries = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error('The directory of the ZIP is broken.');
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((place) => bytes.readUInt16LE(at + place)) as [
      number,
      number,
      number,
    ];
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + size);
    entries.set(
      bytes.toString('utf8', at + 46, at + 46 + name),
      method === 0 ? packed : inflateRawSync(packed),
    );
    at += 46 + name + extra + comment;
  }
  return entries;
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const unescaped = (xml: string): string =>
  xml.replace(/&(#x?[\da-f]+|\w+);/gi, (_, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? '';
    return String.fromCodePoint(name[1] === 'x' ? parseInt(name.slice(2), 16) : Number(name.slice(1)));
  });

export function readWorkbook(bytes: Buffer): ReadWorkbook {
  const parts = new Map([...unzip(bytes)].map(([name, part]) => [name, part.toString('utf8')]));
  const part = (name: string): string => parts.get(name) ?? '';
  const strings = [
    ...part('xl/sharedStrings.xml').matchAll(/<si><t[^>]*?(?:\/>|>([\s\S]*?)<\/t>)<\/si>/g),
  ].map(([, text = '']) => unescaped(text));
  const names = [...part('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)];
  const sheets = names.map(([, name = ''], place): [string, (string | number)[][]] => {
    const rows =
      part(`xl/worksheets/sheet${String(place + 1)}.xml`).match(/<row[\s\S]*?(<\/row>|\/>)/g) ?? [];
    return [
      unescaped(name),
      rows.map((row) =>
        [...row.matchAll(/<c ([^>]*?)(?:\/>|>(?:<v>([\s\S]*?)<\/v>)?<\/c>)/g)].map(
          ([, how = '', value = '']) =>
            how.includes('t="s"') ? (strings[Number(value)] ?? '') : value === '' ? '' : Number(value),
        ),
      ),
    ];
  });
  return { sheets: new Map(sheets), parts };
}
