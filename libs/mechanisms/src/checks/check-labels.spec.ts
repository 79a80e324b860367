import { shippedFragments, shippedLabels, shippedMechanisms } from '../../../../test/support/mechanism-files';
import { specimen } from '../../../../test/support/specimen-mechanism';
import { parseLabels } from '../labels';
import { parseMechanism } from '../reading/parse-mechanism';
import { checkLabels, unusedLabels } from './check-labels';

const kz = shippedMechanisms().find(({ file }) => file === 'kz-nrm.yaml')!;
const law = parseMechanism(kz.text, kz.file, shippedFragments()).mechanism!;

const KINDS = ['tracks', 'states', 'actions', 'clocks', 'parties', 'reasons', 'guards', 'needs', 'purposes'];

describe('labels of a mechanism', () => {
  it('must exist in every language the mechanism speaks', () => {
    const faults = checkLabels(specimen(), []);
    expect(faults.map(({ code }) => code)).toEqual(
      Array.from({ length: 3 }, () => 'MECHANISM.LANGUAGE_MISSING'),
    );
  });

  it('must exist for every kind of name a person reads, at the line of the name', () => {
    const empty = ['en', 'ru', 'uz-Latn'].map((language) =>
      parseLabels(`language: ${language}\n`, `${language}.yaml`),
    );
    const faults = checkLabels(
      specimen(),
      empty.flatMap(({ labels }) => labels ?? []),
    );
    for (const kind of KINDS)
      expect(faults.some(({ sentence }) => sentence.startsWith(`"${kind}/`))).toBe(true);
    expect(faults).toContainEqual(
      expect.objectContaining({ code: 'MECHANISM.LABEL_MISSING', file: 'specimen.yaml', line: 2 }),
    );
  });

  it.each([
    ['labels/ru.yaml', '    presumed: Предполагаемая жертва\n', 'states/status/presumed', 'kz-nrm.yaml'],
    [
      'labels/uz-Latn.yaml',
      '    accompanying-adult: Bolaga hamroh boʻlgan katta yoshli\n',
      'reasons/guardian-conflict/accompanying-adult',
      'shared/child.yaml',
    ],
    ['labels/en.yaml', '  bed-hold: Bed held\n', 'clocks/bed-hold', 'shared/referral.yaml'],
  ])('are missed in %s', (file, find, path, named) => {
    const books = shippedLabels().map((one) =>
      parseLabels(one.text.replace(one.file === file ? find : '\0', ''), one.file),
    );
    const faults = checkLabels(
      law,
      books.flatMap(({ labels }) => labels ?? []),
    );
    expect(faults).toMatchObject([{ code: 'MECHANISM.LABEL_MISSING', file: named }]);
    expect(faults[0]?.sentence).toContain(path);
    expect(faults[0]?.sentence).toContain(file);
  });

  it.each(shippedLabels())('of $file name all that the English ones name', ({ file, text }) => {
    const english = shippedLabels().find((one) => one.file === 'labels/en.yaml')!;
    const names = (source: typeof english) => [
      ...(parseLabels(source.text, source.file).labels?.texts.keys() ?? []),
    ];
    expect(names({ file, text }).sort()).toEqual(names(english).sort());
  });

  it('are told when no mechanism uses them', () => {
    const { labels } = parseLabels(
      'language: en\nclocks: { answer: Answer, dusk: Dusk }\n',
      'labels/en.yaml',
    );
    expect(labels && unusedLabels([specimen()], labels)).toMatchObject([
      { code: 'MECHANISM.LABEL_UNUSED', file: 'labels/en.yaml', line: 2 },
    ]);
  });
});
