import { specimen } from '../../../../test/support/specimen-mechanism';
import type { ConsentText } from './consent-text';
import { missingConsentTexts } from './missing-consent-texts';

const mechanism = specimen();
const purposes = [...mechanism.consents.purposes.keys()];
const place = mechanism.jurisdiction;
const texts = (language: string, reviewedBy: string | null): ConsentText[] =>
  purposes.map((purpose) => ({ purpose, version: 1, language, text: 'A text', reviewedBy }));
const missing = (
  known: readonly ConsentText[],
  languages: Readonly<Record<string, readonly string[]>>,
  kind: 'demo' | 'test' | 'real',
): string[] => missingConsentTexts(mechanism, known, languages, kind).map(({ sentence }) => sentence);

describe('a mechanism and its consent texts', () => {
  it('may start where one language of its people has every text, read by somebody', () => {
    const known = [...texts('ru', 'Ministry of Trying'), ...texts('kk', null)];
    expect(missing(known, { [place]: ['kk', 'ru'] }, 'real')).toEqual([]);
  });

  it('may not start in earnest on examples, nor on texts that nobody has read', () => {
    const known = [...texts('ru', 'example'), ...texts('kk', null)];
    expect(purposes.length).toBeGreaterThan(0);
    expect(missing(known, { [place]: ['kk', 'ru'] }, 'real')).toHaveLength(purposes.length);
    expect(missing(known, { [place]: ['kk', 'ru'] }, 'demo')).toEqual([]);
    expect(missing(texts('kk', null), { [place]: ['kk', 'ru'] }, 'demo')).toHaveLength(purposes.length);
  });

  it('may not start where the texts are in no language of its people, or nobody has said which those are', () => {
    const known = texts('en', 'Ministry of Trying');
    const elsewhere = missing(known, { [place]: ['kk', 'ru'], GB: ['en'] }, 'real');
    expect(elsewhere).toHaveLength(purposes.length);
    expect(elsewhere[0]).toContain('(kk, ru)');
    expect(missing(known, { GB: ['en'] }, 'real')[0]).toContain('(none is named)');
  });

  it('may not start with one purpose left out', () => {
    const [left = '', ...others] = purposes;
    const known = texts('ru', 'Ministry of Trying').filter(({ purpose }) => others.includes(purpose));
    expect(missing(known, { [place]: ['ru'] }, 'real')).toEqual([
      expect.stringContaining(`Purpose ${left} `),
    ]);
  });
});
