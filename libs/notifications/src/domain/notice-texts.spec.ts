import path from 'node:path';
import { Temporal } from '@panoh/kernel';
import { readConfigFolder } from '@panoh/platform';
import { checkout } from '../../../../test/support/checkout';
import { readNoticeTexts } from '../commands/read-notice-texts';
import { letterOf } from './letter';
import { NOTICE_KINDS } from './notice-kind';
import { textsIn } from './notice-texts';
import { sentenceOf } from './sentence';

const texts = readNoticeTexts(readConfigFolder(path.join(checkout, 'config/notifications')));
const LANGUAGES = [...texts.keys()];
const READER = { zone: 'Asia/Tashkent', language: 'en' };
const due = Temporal.Instant.from('2025-03-11T11:10:00Z');

/** Words that would tell whoever reads over a shoulder what Panoh is for; in our languages. */
const TELLING = [
  ...['victim', 'traffick', 'shelter', 'exploit', 'abuse', 'police', 'consul', 'refuge', 'person', 'case'],
  ...['жертв', 'торговл', 'приют', 'эксплуат', 'насил', 'полиц', 'консул', 'убежищ'],
  ...['jabr', 'qurbon', 'savdo', 'boshpana', 'ekspluat', 'zo‘rav', 'politsiya', 'konsul'],
  ...['құрбан', 'сауда', 'баспана', 'қанау', 'зорлық', 'полиция', 'қорғау'],
  ...['курман', 'сатуу', 'калкала', 'зомбул', 'мажбур', 'коркун', 'коргоо'],
  ...['қурбон', 'савдо', 'паноҳгоҳ', 'истисмор', 'зӯровар', 'милитсия', 'одамфурӯш'],
  ...['pida', 'söwda', 'penahana', 'zorluk', 'polisiýa', 'haýbat', 'gulçulyk'],
];

describe('notices', () => {
  it.each(['en', 'ru', 'uz-Latn', 'kk', 'ky', 'tg', 'tk'])('are written in %s', (language) => {
    expect(LANGUAGES).toContain(language);
  });

  it.each(LANGUAGES)('say in %s what to do and give no hint of what the matter is', (language) => {
    for (const kind of NOTICE_KINDS) {
      const { text } = sentenceOf(texts, { kind, caseCode: 'K7Q4-X2M9-C', due }, { ...READER, language });
      expect(text).not.toMatch(/[{}]/);
      expect(TELLING.filter((word) => text.toLowerCase().includes(word))).toEqual([]);
    }
  });

  it.each(LANGUAGES)(
    'call a clock in %s by one word in a calendar, which gives no hint either',
    (language) => {
      const word = textsIn(texts, language).calendar.deadline;
      expect(word).toMatch(/^\p{L}+$/u);
      expect(TELLING.filter((telling) => word.toLowerCase().includes(telling))).toEqual([]);
    },
  );

  it('give the time in the reader’s words and zone', () => {
    const notice = { kind: 'deadline-due-soon', caseCode: 'K7Q4-X2M9-C', due } as const;
    expect(sentenceOf(texts, notice, READER).text).toMatch(
      /K7Q4-X2M9-C, by Tue,? (11 March|March 11).* 16:10/,
    );
    expect(sentenceOf(texts, notice, { ...READER, language: 'ru' }).text).toContain('11 марта');
  });

  it('fall back to English in a language that has none yet, and say so', () => {
    const told = sentenceOf(
      texts,
      { kind: 'case-changed', caseCode: null, due: null },
      { ...READER, language: 'fr' },
    );
    expect(told).toMatchObject({ language: 'en', fallback: true });
  });

  it.each(LANGUAGES)(
    'leave the house in %s as a letter that says nothing but that something waits',
    (language) => {
      for (const urgent of [true, false]) {
        const link = 'https://panoh.example/inbox';
        const { subject, text } = letterOf(texts, { language, urgent, link });
        const said = `${subject}\n${text.replace(link, '')}`.toLowerCase();
        expect(text).toContain(link);
        expect(said).not.toMatch(/[{}\d]/);
        expect(TELLING.filter((word) => said.includes(word))).toEqual([]);
      }
    },
  );

  it.each([
    ['a kind without a sentence', (text: string) => text.replace(/^ {2}case-changed:.*$/m, '')],
    ['a kind nobody knows', (text: string) => `${text}  case-lost: 'Where is it?'\n`],
    [
      'a case code in the word of a calendar',
      (text: string) => text.replace(/^ {2}deadline: '/m, '$&{code} '),
    ],
    ['a case code in a mail', (text: string) => text.replace('{link}', '{link} {code}')],
  ])('refuse a file with %s', (_what, spoil) => {
    const files = readConfigFolder(path.join(checkout, 'config/notifications'));
    const spoilt = files.map(({ file, text }) => ({ file, text: spoil(text) }));
    expect(() => readNoticeTexts(spoilt)).toThrow(
      /is missing, empty, not known or uses a word that is not known/,
    );
  });
});
