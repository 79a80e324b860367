import { readFileSync } from 'node:fs';
import path from 'node:path';
import { BED_FEATURES, SECURITY_LEVELS, SERVICE_KINDS, SERVICE_URGENCIES } from '@panoh/directory';
import { parse } from 'yaml';
import { bedProfile, referralForm } from '../../../../test/support/referrals';
import { type Ask, askOf } from './ask';
import { misfitsOf } from './fit-bed';

const asking = (wish: Parameters<typeof referralForm>[0] = {}): Ask => askOf(referralForm(wish));

describe('a bed', () => {
  it.each([
    ['fits the plain case', {}, {}, []],
    ['takes nobody of another gender', { genders: ['Feminine'] }, {}, ['gender']],
    [
      'takes any gender where it says so',
      { genders: ['Feminine'], features: ['any-gender-identity'] },
      { gender: 'TransgenderMasculine' },
      [],
    ],
    ['takes no man into a house without men', { acceptsMen: false }, {}, ['men-not-accepted']],
    ['keeps its ages', { ageFrom: 40 }, {}, ['age']],
    ['is not for adults only where the person may be a child', {}, { ageBand: 'unknown' }, ['age']],
    [
      'is not shared by a child and unrelated adults',
      { ageFrom: 0 },
      { ageBand: '14-17' },
      ['unrelated-adults'],
    ],
    [
      'is given to a child apart',
      { ageFrom: 0, features: ['apart-from-unrelated-adults'] },
      { ageBand: '14-17' },
      [],
    ],
    ['is large enough', { persons: 2 }, { familySize: 3 }, ['too-small']],
    [
      'takes children from seven, so not one of four',
      { persons: 3, children: { from: 7, to: 15 } },
      { children: [{ age: 4 }] },
      ['children-age'],
    ],
    [
      'takes no children where none may come',
      { persons: 3 },
      { children: [{ age: 4 }] },
      ['children-not-accepted'],
    ],
    [
      'has no stairs where none can be climbed',
      {},
      { bedProfile: ['adult-man', 'step-free'] },
      ['step-free-missing'],
    ],
    ['is guarded enough', { securityLevel: 'open' }, { securityLevel: 'guarded' }, ['security-too-low']],
    [
      'is secret enough for whoever asks less',
      { securityLevel: 'secret-address' },
      { securityLevel: 'guarded' },
      [],
    ],
    ['keeps a must-not of the house', {}, { mustNot: ['no-uniform'] }, ['must-not']],
    ['leaves must-nots of conduct to people', {}, { mustNot: ['no-calls-to-phone'] }, []],
    ['is not shared where it must not be', {}, { mustNot: ['no-shared-room'] }, ['single-room-missing']],
  ] as const)('%s', (_, bed, ask, misfits) => {
    expect(misfitsOf(asking(ask), bedProfile(bed as Parameters<typeof bedProfile>[0]))).toEqual(misfits);
  });
});

describe('the lists of the directory', () => {
  const codesOf = (book: string): string[] => {
    const file = path.resolve(__dirname, `../../../../config/codebooks/${book}.yaml`);
    return (parse(readFileSync(file, 'utf8')) as { codes: string[] }).codes;
  };
  it.each([
    ['bed-feature', BED_FEATURES],
    ['service', SERVICE_KINDS],
    ['referral-urgency', SERVICE_URGENCIES],
    ['security-level', [...SECURITY_LEVELS, 'unknown']],
  ] as const)('are those of the codebook %s', (book, list) => {
    expect([...list]).toEqual(codesOf(book));
  });
});
