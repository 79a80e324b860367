import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { readArchive, writeArchive } from './archive';

describe('a backup file', () => {
  let folder: string;
  const file = (name: string): string => path.join(folder, name);
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'panoh-archive-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function* bytes(...blocks: string[]): AsyncGenerator<Buffer> {
    for (const block of blocks) yield Buffer.from(block);
  }
  const readAll = async (name: string): Promise<string[]> => {
    const texts: string[] = [];
    for await (const { content } of readArchive(file(name))) {
      let text = '';
      for await (const block of content) text += block.toString();
      texts.push(text);
    }
    return texts;
  };

  it('bears its name only when it is whole', async () => {
    const archive = writeArchive(file('DATA'));
    await archive.section({ table: 'one' }, bytes('a', 'bc'));
    expect(existsSync(file('DATA'))).toBe(false);
    await archive.close();
    await archive.abandon();
    expect(readdirSync(folder)).toEqual(['DATA']);
    expect(await readAll('DATA')).toEqual(['abc']);
  });

  it('leaves nothing when it is given up half way', async () => {
    const archive = writeArchive(file('DATA'));
    await archive.section({ table: 'one' }, bytes('a'));
    await archive.abandon();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('overwrites nothing: no file, no link to nowhere, nor what appeared meanwhile', async () => {
    writeFileSync(file('there'), 'precious');
    symlinkSync(file('elsewhere'), file('link'));
    expect(() => writeArchive(file('there'))).toThrow(/exists already/);
    expect(() => writeArchive(file('link'))).toThrow(/exists already/);
    const archive = writeArchive(file('late'));
    await archive.section({}, bytes('a'));
    writeFileSync(file('late'), 'precious');
    await expect(archive.close()).rejects.toThrow(/exists already/);
    await archive.abandon();
    expect(readFileSync(file('late'), 'utf8')).toBe('precious');
    expect(readdirSync(folder).sort()).toEqual(['late', 'link', 'there']);
  });

  it('says in one sentence that its folder is missing, and no promise is left to fall', async () => {
    const archive = writeArchive(file('nowhere/DATA'));
    await expect(
      (async () => {
        await archive.section({}, bytes('a'));
        await archive.close();
      })(),
    ).rejects.toThrow(/The folder of .* does not exist/);
    await archive.abandon();
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a word that is no head', gzipSync('null\n')],
    ['a number', gzipSync('5\n')],
    ['no line in many bytes', gzipSync(Buffer.alloc(40_000_000))],
    ['a block of no end', gzipSync('{}\n99999999999\nx')],
    ['a block with an odd length', gzipSync('{}\n\n')],
    ['a hash without its file', gzipSync('{}\n0\n{"sha256":"00"}\n')],
  ])('is refused when it holds %s', async (_what, content) => {
    writeFileSync(file('DATA'), content);
    await expect(readAll('DATA')).rejects.toThrow(/damaged or incomplete/);
  });

  it('is refused when something follows its end', async () => {
    const text = '{}\n0\n';
    const end = `{"sha256":"${createHash('sha256').update(text).digest('hex')}"}\n`;
    writeFileSync(file('whole'), gzipSync(text + end));
    writeFileSync(file('longer'), gzipSync(`${text}${end}{}\n0\n`));
    expect(await readAll('whole')).toEqual(['']);
    await expect(readAll('longer')).rejects.toThrow(/damaged or incomplete/);
  });

  it('is no folder', async () => {
    await expect(readAll('.')).rejects.toThrow(/There is no file/);
  });
});
