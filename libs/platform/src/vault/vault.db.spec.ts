import { randomUUID } from 'node:crypto';
import { CATEGORIES } from '@panoh/kernel';
import { Client } from 'pg';
import { asSuperuser } from '../../../../test/support/as-superuser';
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
    const sealed = await vault.seal(here, { given: 'Гулнора' }, {});
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
    const sealed = await vault.seal(here, { a: 1 }, {});
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
        async (name) => (await vault.seal(address(), { name }, {})).ciphertext.length,
      ),
    );
    expect(new Set(lengths).size).toBe(1);
  });

  it('seals all parts of a case together, each under the key of its category', async () => {
    const { vault } = house().api;
    const here = address();
    const first = await vault.seal(here, { a: 1 }, {});
    const addresses = (['identity', 'contact', 'health'] as const).map((category) => ({ ...here, category }));
    const sealed = await vault.sealAll(
      addresses.map((place, part) => ({ address: place, document: { part } })),
      {},
    );
    expect(sealed[0]?.keyId).toBe(first.keyId);
    expect(new Set(sealed.map(({ keyId }) => keyId)).size).toBe(3);
    for (const [part, place] of addresses.entries())
      expect(await vault.open(place, sealed[part]!)).toEqual({ part });
    const ofTwo = [here, address()].map((place) => ({ address: place, document: {} }));
    await expect(vault.sealAll(ofTwo, {})).rejects.toThrow('several cases');
  });

  it('makes the keys of all categories together, so that the key store tells nothing of what is known', async () => {
    const { api, superuser } = house();
    const here = address();
    await api.vault.seal({ ...here, category: 'triage' }, {}, {});
    const client = new Client({ connectionString: superuser });
    await client.connect();
    try {
      const kept = async (): Promise<{ category: string; xmin: string }[]> => {
        const { rows } = await client.query<{ category: string; xmin: string }>(
          `SELECT category, xmin::text FROM keys.data_key WHERE case_id = $1 ORDER BY category COLLATE "C"`,
          [here.caseId],
        );
        return rows;
      };
      const first = await kept();
      expect(first.map(({ category }) => category)).toEqual([...CATEGORIES, 'map'].sort());
      expect(new Set(first.map(({ xmin }) => xmin)).size).toBe(1);
      await api.vault.seal({ ...here, category: 'health' }, {}, {});
      expect(await kept()).toEqual(first);
    } finally {
      await client.end();
    }
  });

  it('asks for the keys of a case once in a unit of work, and again in the next', async () => {
    const { api } = house();
    const here = address();
    const [one, next] = [{}, {}];
    const { keyId } = await api.vault.seal(here, {}, one);
    await asSuperuser(house(), `DELETE FROM keys.data_key WHERE case_id = $1`, [here.caseId]);
    expect((await api.vault.seal(here, {}, one)).keyId).toBe(keyId);
    expect((await api.vault.seal(here, {}, next)).keyId).not.toBe(keyId);
  });

  it('gives one key per case and category, also to concurrent writers, and keeps it from the data roles', async () => {
    const { api, worker } = house();
    const here = address();
    const sealed = await Promise.all(Array.from({ length: 8 }, () => api.vault.seal(here, {}, {})));
    expect(new Set(sealed.map((one) => one.keyId)).size).toBe(1);
    for (const { database } of [api, worker])
      await expect(database.query('SELECT * FROM keys.data_key')).rejects.toMatchObject({ code: '42501' });
  });
});
