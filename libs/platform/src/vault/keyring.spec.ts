import {
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Keyring } from './keyring';

describe('a keyring', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'panoh-keyring-'));
    file = path.join(folder, 'keyring.json');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is made once, for its owner alone, and stays as it is', () => {
    const { id } = Keyring.init(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['keyring.json']);
    expect(Keyring.init(file).id).toBe(id);
    expect(Keyring.read(file).id).toBe(id);
    expect(() => Keyring.read(folder)).toThrow(/is damaged, may not be read, or is none/);
  });

  it('is not put where a link leads nowhere', () => {
    symlinkSync(path.join(folder, 'gone'), file);
    expect(() => Keyring.init(file)).toThrow(/There is no keyring/);
    expect(readdirSync(folder)).toEqual(['keyring.json']);
  });

  it.each([
    ['cut short', (text: string) => text.slice(0, text.length / 2)],
    ['with a stray sign in a key', (text: string) => text.replace('"secret": "', '"secret": "x" "')],
    ['with a shortened key', (text: string) => text.replace(/"key": "..../, '"key": "')],
    ['without its epochs', () => '{"keyringId":"x","secret":"y"}'],
    ['that is null', () => 'null'],
    ['that is empty', () => ''],
  ])('%s is refused by the name of its file, and nothing in it is quoted', (_how, spoil) => {
    Keyring.init(file);
    const whole = readFileSync(file, 'utf8');
    writeFileSync(file, spoil(whole));
    const said = (): string => {
      try {
        return Keyring.read(file).id;
      } catch (fault) {
        return (fault as Error).message;
      }
    };
    expect(said()).toBe(
      `The keyring ${file} is damaged, may not be read, or is none. Put back the copy you keep of it.`,
    );
  });
});
