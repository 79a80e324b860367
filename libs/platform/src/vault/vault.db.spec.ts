import { randomUUID } from 'node:crypto';
import { useHouse } from '../../../../test/support/house';
import type { SealAddress, Sealed } from './vault';

describe('the vault', () => {
  const house = useHouse();
  const address = (): SealAddress => ({
    caseId: randomUUID(),
    category: 'identity',
    recordId: randomUUID(),
    formId: 'person',
    schemaVersion: 1,
    revision: 1,
  });

  it('opens what it sealed, and only where it was sealed', async () => {
    const { vault } = house().api;
    const here = address();
    const sealed = await vault.seal(here, { given: 'Гулнора' });
    expect(await vault.open(here, sealed)).toEqual({ given: 'Гулнора' });
    const elsewhere: Partial<SealAddress>[] = [
      { recordId: randomUUID() },
      { caseId: randomUUID() },
      { category: 'contact' },
      { formId: 'other' },
      { schemaVersion: 2 },
      { revision: 2 },
    ];
    for (const change of elsewhere)
      await expect(vault.open({ ...here, ...change }, sealed)).rejects.toThrow();
  });

  it('notices every changed byte', async () => {
    const { vault } = house().api;
    const here = address();
    const sealed = await vault.seal(here, { a: 1 });
    for (const position of [0, 10, sealed.ciphertext.length - 1]) {
      const altered: Sealed = { ...sealed, ciphertext: Buffer.from(sealed.ciphertext) };
      altered.ciphertext[position] = (altered.ciphertext[position] ?? 0) ^ 1;
      await expect(vault.open(here, altered)).rejects.toThrow();
    }
  });

  it('tells little by length', async () => {
    const { vault } = house().api;
    const lengths = await Promise.all(
      ['Li', 'Abdurahmonqul oʻgʻli'].map(
        async (name) => (await vault.seal(address(), { name })).ciphertext.length,
      ),
    );
    expect(new Set(lengths).size).toBe(1);
  });

  it('gives one key per case and category, also to concurrent writers, and keeps it from the data roles', async () => {
    const { api, worker } = house();
    const here = address();
    const sealed = await Promise.all(Array.from({ length: 8 }, () => api.vault.seal(here, {})));
    expect(new Set(sealed.map((one) => one.keyId)).size).toBe(1);
    for (const { database } of [api, worker])
      await expect(database.query('SELECT * FROM keys.data_key')).rejects.toMatchObject({ code: '42501' });
  });
});
