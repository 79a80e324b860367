import {
  CTDC_CHANNEL,
  CTDC_EXPLOITATION,
  CTDC_GENDER,
  CTDC_INDUSTRY,
  CTDC_MAJORITY,
  CTDC_MEANS,
  CTDC_RELATION,
  CTDC_SEXUAL,
} from '../ctdc';
import { type CellText, codesIn, type RecordCell } from './record-cells';
import type { RecordColumn, RecordFormat } from './record-format';

/*
 * The columns of the Counter-Trafficking Data Collaborative's global k-anonymised dataset (codebook version 7), in
 * its order: whoever reads that file reads this one. What we do not ask is empty. Its concatenated columns repeat
 * the flags beside them in words.
 */

const NOT_ASKED: RecordColumn['say'] = () => '';
const blank = (name: string): RecordColumn => ({ name, from: null, say: NOT_ASKED });

const turned = (codes: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(codes).map(([theirs, ours]) => [ours, theirs]));
const GENDERS = new Map([
  ...turned(CTDC_GENDER),
  // Their one word for three of ours.
  ['TransgenderFeminine', 'Transgender/NonConforming'],
  ['TransgenderMasculine', 'Transgender/NonConforming'],
]);
const MAJORITIES = turned(CTDC_MAJORITY);
const CHANNELS = turned(CTDC_CHANNEL);
/** Near matches, with the loss that the mapping notes. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  meansOfControlUsesChildren: ['ThreatensChildrenFamily'],
  recruiterRelationOther: ['Unaquainted'],
};
const COUNTRY = /^[A-Z]{2}$/;
const AGE = /^(\d{1,2})-(\d{1,2})$/;
const YEAR = /^\d{4}$/;

const one = (name: string, from: RecordCell, codes: ReadonlyMap<string, string>): RecordColumn => ({
  ...{ name, from, say: (text) => codes.get(text ?? '') ?? '' },
});
const like = (name: string, from: RecordCell, pattern: RegExp): RecordColumn => ({
  ...{ name, from, say: (text) => (text !== null && pattern.test(text) ? text : '') },
});

/** 1, 0, or nothing where the person's file says nothing of the whole list. */
const flag =
  (ours: (codes: readonly string[]) => boolean) =>
  (text: CellText): string =>
    text === null ? '' : ours(codesIn(text)) ? '1' : '0';
/** Two of their columns may have one code of ours: the first says it, the other stays empty. */
const flags = (from: RecordCell, columns: Readonly<Record<string, string>>): RecordColumn[] => {
  const entries = Object.entries(columns);
  return entries.map(([name, code], place) => {
    if (entries.findIndex(([, other]) => other === code) < place) return { name, from, say: NOT_ASKED };
    const meant = [code, ...(ALSO[name] ?? [])];
    return { name, from, say: flag((codes) => codes.some((one) => meant.includes(one))) };
  });
};

const inWords = (
  name: string,
  from: RecordCell,
  words: ReadonlyMap<string, string>,
  between = ';',
): RecordColumn => ({
  ...{ name, from },
  say: (text) => [...new Set(codesIn(text).flatMap((code) => words.get(code) ?? []))].join(between),
});
/** `typeOfLabourDomesticWork` → `Domestic work` */
const spoken = (columns: Readonly<Record<string, string>>, prefix: string): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(columns)
      .toReversed()
      .map(([name, code]) => {
        const words = name
          .slice(prefix.length)
          .replaceAll(/(?<!^)[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
        return [code, words];
      }),
  );

const OWN_EXPLOITATION = new Set(Object.values(CTDC_EXPLOITATION));
const EXPLOITATION_WORDS: ReadonlyMap<string, string> = new Map([
  ['ForcedLabour', 'Forced labour'],
  ['SexualExploitation', 'Sexual exploitation'],
  ['ForcedMarriage', 'Forced marriage'],
  ['ForcedMilitaryByNonStateActors', 'Forced military'],
  ['OrganRemoval', 'Organ removal'],
  ['Servitude', 'Slavery and similar practices'],
]);
/** Begging, adoption, surrogacy, crime: forms of ours that have no column of their own there. */
const isOther = (code: string): boolean => code === 'Other' || !OWN_EXPLOITATION.has(code);
const RELATION_WORDS: ReadonlyMap<string, string> = new Map([
  ['ctdc:IntimatePartner', 'Intimate Partner'],
  ['Acquainted', 'Friend/Acquaintance'],
  ['Familial', 'Family/Relative'],
  ['ctdc:Other', 'Other'],
  ['Unaquainted', 'Other'],
  ['ctdc:Unknown', 'Not Specified'],
]);

const exploitation: RecordColumn[] = [
  ...flags('exploitation', CTDC_EXPLOITATION).map((column) =>
    column.name === 'isOtherExploit' ? { ...column, say: flag((codes) => codes.some(isOther)) } : column,
  ),
  {
    ...{ name: 'isSexAndLabour', from: 'exploitation' as const },
    say: flag((codes) => codes.includes('ForcedLabour') && codes.includes('SexualExploitation')),
  },
  {
    ...{ name: 'typeOfExploitConcatenated', from: 'exploitation' as const },
    say: (text) =>
      [...new Set(codesIn(text).map((code) => EXPLOITATION_WORDS.get(code) ?? 'Other'))].join(';'),
  },
];

const ORDER = [
  ...['isForcedLabour', 'isSexualExploit', 'isOtherExploit', 'isSexAndLabour', 'isForcedMarriage'],
  ...['isForcedMilitary', 'isOrganRemoval', 'isSlaveryAndPractices', 'typeOfExploitConcatenated'],
];

export const CTDC_FORMAT: RecordFormat = {
  columns: [
    like('yearOfRegistration', 'year', YEAR),
    { name: 'Datasource', from: 'channel', say: (text) => CHANNELS.get(text ?? '') ?? 'Case Management' },
    one('gender', 'gender', GENDERS),
    {
      ...{ name: 'ageBroad', from: 'ageBand' },
      say: (text) => {
        if (text === '48+') return text;
        if (text === '65-plus') return '65+';
        return AGE.test(text ?? '') ? (text ?? '').replace('-', '--') : '';
      },
    },
    one('majorityStatus', 'majority', MAJORITIES),
    ...['majorityStatusAtExploit', 'majorityEntry'].map(blank),
    like('citizenship', 'citizenship', COUNTRY),
    ...flags('meansOfControl', CTDC_MEANS),
    inWords('meansOfControlConcatenated', 'meansOfControl', spoken(CTDC_MEANS, 'meansOfControl')),
    ...ORDER.flatMap((name) => exploitation.filter((column) => column.name === name)),
    ...flags('industry', CTDC_INDUSTRY),
    inWords('typeOfLabourConcatenated', 'industry', spoken(CTDC_INDUSTRY, 'typeOfLabour')),
    ...flags('sexualExploitation', CTDC_SEXUAL),
    inWords('typeOfSexConcatenated', 'sexualExploitation', spoken(CTDC_SEXUAL, 'typeOfSex')),
    blank('isAbduction'),
    inWords('RecruiterRelationship', 'recruiterRelation', RELATION_WORDS, '; '),
    like('CountryOfExploitation', 'countryOfExploitation', COUNTRY),
    ...flags('recruiterRelation', CTDC_RELATION),
  ],
};
