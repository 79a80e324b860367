import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Keyring } from './keyring';
import { NodeKey } from './node-key';

describe('the key that devices seal to', () => {
  let folder: string;
  const ring = (name = 'keyring.json') => Keyring.init(path.join(folder, name));
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'panoh-node-key-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const document = { person: { name: { given: 'Гулнора' } } };

  it('is the same for every process on one keyring, and another on another', async () => {
    const first = await new NodeKey(ring()).current();
    expect(first.publicKey).toHaveLength(65);
    expect(await new NodeKey(ring()).current()).toEqual(first);
    expect(await new NodeKey(ring('other.json')).current()).not.toEqual(first);
  });

  it('opens what was sealed to it, and only for what it was sealed for', async () => {
    const sealed = await new NodeKey(ring()).seal(document, 'this registration');
    expect(await new NodeKey(ring()).open(sealed, 'this registration')).toEqual(document);
    expect(sealed.ciphertext.includes('Гулнора')).toBe(false);
    // One at a time: promises made together would reject before anybody waits for them.
    const refusing = [
      () => new NodeKey(ring()).open(sealed, 'another registration'),
      () => new NodeKey(ring('other.json')).open(sealed, 'this registration'),
      () => new NodeKey(ring()).open({ ...sealed, keyId: 'epoch-0' }, 'this registration'),
      () => new NodeKey(ring()).open({ ...sealed, enc: Buffer.from('x') }, 'this registration'),
      () =>
        new NodeKey(ring()).open(
          { ...sealed, ciphertext: sealed.ciphertext.subarray(1) },
          'this registration',
        ),
    ];
    for (const open of refusing) await expect(open()).rejects.toMatchObject({ code: 'NODE_KEY.CANNOT_OPEN' });
  });
});
