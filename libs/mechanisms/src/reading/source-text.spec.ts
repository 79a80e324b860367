import { shippedFragments, shippedMechanisms } from '../../../../test/support/mechanism-files';
import { parseMechanism } from './parse-mechanism';
import { filesOf, storedText } from './source-text';

const files = [
  { file: 'a.yaml', text: 'a: 1\n' },
  { file: 'shared/b.yaml', text: '# words\nb: 2\n' },
];

describe('the stored text of a mechanism', () => {
  it('gives back the files it was made of', () => {
    expect(filesOf(storedText(files)).map(({ file, text }) => [file, text.trimEnd()])).toEqual(
      files.map(({ file, text }) => [file, text.trimEnd()]),
    );
  });

  it('is the same whatever the editor did to line ends', () => {
    const windows = files.map(({ file, text }) => ({
      file,
      text: `\uFEFF${text.replaceAll('\n', '\r\n')}\r\n`,
    }));
    expect(storedText(windows)).toBe(storedText(files));
  });

  it('reads as the same mechanism again', () => {
    for (const { file, text } of shippedMechanisms()) {
      const first = parseMechanism(text, file, shippedFragments()).mechanism;
      const [main, ...shared] = filesOf(first?.text ?? '');
      const again = parseMechanism(main!.text, main!.file, shared).mechanism;
      expect(again).toEqual(first);
      expect(again?.text).toBe(first?.text);
    }
  });
});
