/** A file of the mechanism folder: its path there (`shared/referral.yaml`) and its text. */
export interface SourceFile {
  readonly file: string;
  readonly text: string;
}

const HEAD = /^--- # file: (\S+)$/;

/**
 * Main file and included files as one text, the form in which a mechanism is hashed and stored. It is a
 * stream of YAML documents, so that it can be read in the table as it was read in the folder.
 */
export const storedText = (files: readonly SourceFile[]): string =>
  files.map(({ file, text }) => `--- # file: ${file}\n${withOneEnd(text)}`).join('');

/** The files a stored text was made of, the main one first. */
export function filesOf(stored: string): SourceFile[] {
  const files: { file: string; lines: string[] }[] = [];
  for (const line of stored.split('\n')) {
    const file = HEAD.exec(line)?.[1];
    if (file !== undefined) files.push({ file, lines: [] });
    else files.at(-1)?.lines.push(line);
  }
  return files.map(({ file, lines }) => ({ file, text: lines.join('\n') }));
}

/** The same law must have the same hash whatever the editor did to line ends. */
const withOneEnd = (text: string): string =>
  `${text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .trimEnd()}\n`;
