import path from 'node:path';
import type { SystemActor } from '@panoh/kernel';
import { Database, readConfigFolder } from '@panoh/platform';
import { useHouse } from '../../../../test/support/house';
import { codebookOf, codebooksInForce, indicatorSheets } from '../queries/codebooks';
import { consentTextsFor, getConsentText } from '../queries/consent-texts';
import { getMechanism, knownMechanism, listMechanisms, mechanismInForce } from '../queries/mechanisms';
import type { LawFiles } from './law-files';
import { loadLaw } from './load-law';

const config = path.resolve(__dirname, '../../../../config');
const shipped: LawFiles = {
  mechanisms: readConfigFolder(path.join(config, 'mechanisms')),
  codebooks: readConfigFolder(path.join(config, 'codebooks')),
  consentTexts: readConfigFolder(path.join(config, 'consent-texts')),
};
const READER: SystemActor = { kind: 'system', program: 'worker', cause: 'test' };

/** The shipped files with one text changed, wherever it stands. */
const withText = (folder: keyof LawFiles, file: string, from: string | RegExp, to: string): LawFiles => ({
  ...shipped,
  [folder]: shipped[folder].map((one) =>
    one.file === file ? { file, text: one.text.replace(from, to) } : one,
  ),
});

describe('loading the law', () => {
  const house = useHouse();
  let owner: Database;
  beforeAll(async () => {
    owner = await Database.open(house().environment['PANOH_DATABASE_URL_OWNER'] ?? '', {
      size: 2,
      name: 'test',
    });
  });
  afterAll(() => owner.close());

  it('a second time changes nothing', async () => {
    expect(await loadLaw(owner, shipped, 'test')).toEqual([]);
  });

  it('refuses a mechanism that changed under its version, naming the file, and stores nothing', async () => {
    const changed = withText('mechanisms', 'kz-nrm.yaml', 'within: 10wd', 'within: 9wd');
    await expect(loadLaw(owner, changed, 'test')).rejects.toThrow(
      /^mechanisms\/kz-nrm\.yaml: Mechanism kz-nrm version/,
    );
  });

  it('refuses a change in an included file: it is part of the text that is hashed', async () => {
    const changed = withText('mechanisms', 'shared/services.yaml', 'within: 24h', 'within: 20h');
    await expect(loadLaw(owner, changed, 'test')).rejects.toMatchObject({ code: 'LAW.VERSION_CHANGED' });
  });

  it('does not mind comments in a codebook, but a code that vanished', async () => {
    await expect(
      loadLaw(owner, withText('codebooks', 'act.yaml', /^/, '# said otherwise\n'), 'test'),
    ).resolves.toEqual([]);
    const changed = withText('codebooks', 'act.yaml', '  - received\n', '');
    await expect(loadLaw(owner, changed, 'test')).rejects.toThrow(
      /^codebooks\/act\.yaml: Codebook act version 1/,
    );
  });

  it('refuses a consent text that changed under its version', async () => {
    const changed = withText('consentTexts', 'en.yaml', /text: (\||>-)\n/, 'text: |\n      Hm.\n');
    await expect(loadLaw(owner, changed, 'test')).rejects.toThrow(
      /^consent-texts\/en\.yaml: Consent text P1 version 1 \(en\)/,
    );
  });

  it('refuses another reviewer of a stored text: who answers for it belongs to the version', async () => {
    const changed = withText('consentTexts', 'en.yaml', 'reviewed-by: example', 'reviewed-by: a ministry');
    await expect(loadLaw(owner, changed, 'test')).rejects.toThrow(
      /^consent-texts\/en\.yaml: Consent text P1 version 1 \(en\) is stored as reviewed by example/,
    );
  });

  it('takes a corrected label at any time', async () => {
    const changed = withText('mechanisms', 'labels/en.yaml', /: Signal\b/, ': A signal');
    expect(changed.mechanisms).not.toEqual(shipped.mechanisms);
    expect(await loadLaw(owner, changed, 'test')).toEqual([]);
  });

  it('refuses a faulty mechanism with every place as file:line:column', async () => {
    const changed = withText('mechanisms', 'uz-nrm.yaml', 'first: signal', 'first: nowhere');
    await expect(loadLaw(owner, changed, 'test')).rejects.toThrow(
      /mechanisms\/uz-nrm\.yaml:\d+:\d+ MECHANISM\./,
    );
  });

  it('does not load example texts into a real installation', async () => {
    await expect(loadLaw(owner, shipped, 'real')).rejects.toThrow('LAW.CONSENT_TEXT_MISSING');
  });

  it('takes a raised version beside the old one: who began under the old one finds it', async () => {
    const raised = withText('mechanisms', 'kg-nrm.yaml', 'version: 1', 'version: 2');
    expect(await loadLaw(owner, raised, 'test')).toEqual(['Mechanism kg-nrm version 2 loaded']);
    await house().worker.work.read(READER, 'test', async (tx) => {
      expect((await mechanismInForce(tx, 'KG')).version).toBe(2);
      expect((await getMechanism(tx, 'kg-nrm', 1)).version).toBe(1);
      const lines = (await listMechanisms(tx)).filter(({ id }) => id === 'kg-nrm');
      expect(lines.map(({ version, inForce }) => [version, inForce])).toEqual([
        [2, true],
        [1, false],
      ]);
      expect(knownMechanism(lines[0]?.sha256 ?? '')?.version).toBe(2);
    });
  });

  it('is for the owner alone: a program only reads', async () => {
    const write = house().worker.work.run(READER, (tx) => tx.sql(`DELETE FROM lawbook.mechanism`));
    await expect(write).rejects.toMatchObject({ code: '42501' });
  });
});

describe('asking the lawbook', () => {
  const house = useHouse();
  const read = <T>(query: Parameters<ReturnType<typeof house>['worker']['work']['read']>[2]): Promise<T> =>
    house().worker.work.read(READER, 'test', query) as Promise<T>;

  it('gives a mechanism as one object, parsed once', async () => {
    const [first, second] = await read<unknown[]>(async (tx) => [
      await getMechanism(tx, 'uz-nrm', 1),
      await mechanismInForce(tx, 'UZ'),
    ]);
    expect(first).toBe(second);
  });

  it('has no mechanism where none is loaded', async () => {
    await expect(read((tx) => mechanismInForce(tx, 'TJ'))).rejects.toMatchObject({
      code: 'MECHANISM.UNKNOWN',
    });
    await expect(read((tx) => getMechanism(tx, 'uz-nrm', 9))).rejects.toMatchObject({
      code: 'MECHANISM.UNKNOWN',
    });
  });

  it('gives consent texts by purpose and language', async () => {
    await read(async (tx) => {
      expect(await getConsentText(tx, 'P3', 'uz-Latn')).toMatchObject({ version: 1, reviewedBy: 'example' });
      expect(await getConsentText(tx, 'P3', 'fr')).toBeUndefined();
      expect(await getConsentText(tx, 'P3', 'en', 2)).toBeUndefined();
      for (const language of ['kk', 'ky', 'tg', 'tk'])
        expect(await getConsentText(tx, 'P3', language)).toMatchObject({ language, reviewedBy: 'example' });
      expect((await consentTextsFor(tx, 'P3')).map(({ language }) => language)).toEqual(
        expect.arrayContaining(['en', 'kk', 'ky', 'ru', 'tg', 'tk', 'uz-Latn']),
      );
    });
  });

  it('gives lists and indicator sheets in their newest version', async () => {
    await read(async (tx) => {
      const books = await codebooksInForce(tx);
      expect(books.get('act')?.entries.map(({ code }) => code)).toContain('received');
      expect(books.get('indicator')?.entries.length).toBeGreaterThan(50);
      expect(await codebooksInForce(tx)).toBe(books);
      expect((await codebookOf(tx, 'act', 1)).id).toBe('act');
      await expect(codebookOf(tx, 'act', 9)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      expect((await indicatorSheets(tx)).map(({ sheet }) => sheet)).toContain('labour');
    });
  });
});
