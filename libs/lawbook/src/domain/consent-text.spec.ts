import { type ConsentText, consentTextsOf, isReviewed } from './consent-text';

const text = (reviewedBy: string | null): ConsentText => ({
  ...{ purpose: 'P3', version: 1, language: 'ru', text: 'Можно ли …?', reviewedBy },
});

describe('a file of consent texts', () => {
  it('gives every text its purpose, version, language and reviewer', () => {
    const { texts, faults } = consentTextsOf({
      language: 'uz-Latn',
      'reviewed-by': 'Chamber of lawyers',
      texts: {
        P3: { version: 2, text: ' Maylimi? ' },
        P4: { version: 1, text: 'Roziman', 'reviewed-by': 'example' },
      },
    });
    expect(faults).toEqual([]);
    expect(texts).toEqual([
      { purpose: 'P3', version: 2, language: 'uz-Latn', text: 'Maylimi?', reviewedBy: 'Chamber of lawyers' },
      { purpose: 'P4', version: 1, language: 'uz-Latn', text: 'Roziman', reviewedBy: 'example' },
    ]);
  });

  it.each([
    [{ texts: {} }, ['language']],
    [{ language: 'Uzbek', texts: {} }, ['language']],
    [{ language: 'en', texts: {} }, ['texts']],
    [{ language: 'en', texts: { P14: { version: 1, text: 'x' } } }, ['texts', 'P14']],
    [{ language: 'en', texts: { P1: { version: 0, text: 'x' } } }, ['texts', 'P1']],
    [{ language: 'en', texts: { P1: { version: 1, text: ' ' } } }, ['texts', 'P1']],
    [{ language: 'en', texts: { P1: { version: 1, text: 'x', 'reviewed-by': 7 } } }, ['texts', 'P1']],
    [{ language: 'en', texts: { P1: { version: 1, text: 'x', 'reviewed-by': ' ' } } }, ['texts', 'P1']],
    [null, ['language']],
  ])('that is wrong says where: %j', (content, path) => {
    expect(consentTextsOf(content).faults.map((fault) => fault.path)).toEqual([path]);
  });

  it('counts an example as reviewed only where nobody is real', () => {
    expect(isReviewed(text('example'), 'demo')).toBe(true);
    expect(isReviewed(text('example'), 'real')).toBe(false);
    expect(isReviewed(text('Chamber of lawyers'), 'real')).toBe(true);
    expect(isReviewed(text(null), 'demo')).toBe(false);
  });
});
