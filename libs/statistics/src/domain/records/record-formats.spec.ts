import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { codebook, codebooks } from '@panoh/kernel';
import { kCheck, suppressGroups } from '@panoh/disclosure';
import { parse as parseYaml } from 'yaml';
import { checkout } from '../../../../../test/support/checkout';
import { CTDC_COLUMNS, readCtdc } from '../ctdc';
import { CTDC_FORMAT } from './ctdc-format';
import { htcdsFormat } from './htcds-format';
import { cellsInOrder, quasiIdentifiersOf, RECORD_CELLS, type RecordCell } from './record-cells';
import { headerOf, type RecordFormat } from './record-format';
import { BETWEEN_CELLS, groupOf, quasiValuesOf, type RecordGroup, RecordLines } from './record-lines';

const LISTS = [
  ...['gender', 'trafficking-status', 'relationship-to-trafficker', 'method-of-recruitment'],
  ...['method-of-control', 'type-of-exploitation', 'forced-labour-industry'],
  ...['type-of-sexual-exploitation', 'detection-channel'],
];
const books = codebooks(
  LISTS.map((id) =>
    codebook(parseYaml(readFileSync(path.join(checkout, `config/codebooks/${id}.yaml`), 'utf8'))),
  ),
);
const HTCDS = htcdsFormat(books);
const DECLARED = [
  'year',
  'gender',
  'age-band',
  'citizenship',
  'country-of-exploitation',
  'recruiter-relation',
];
const QUASI = quasiIdentifiersOf(DECLARED);

type Cells = Partial<Record<RecordCell, string>>;
const lineOf = (cells: Cells): string =>
  cellsInOrder(QUASI)
    .map((cell) => cells[cell] ?? '\\N')
    .join(BETWEEN_CELLS);
const written = (format: RecordFormat, cells: readonly Cells[]): Record<string, string>[] => {
  const lines = new RecordLines(format, QUASI);
  const text = headerOf(format) + cells.map((one) => lines.write(lineOf(one))).join('');
  return parse(text, { columns: true });
};

const PERSON: Cells = {
  ...{ year: '2024', gender: 'Feminine', ageBand: '18-24', majority: 'adult', citizenship: 'UZ' },
  ...{
    countryOfExploitation: 'KZ',
    exploitation: 'ForcedLabour|ForcedCriminality',
    industry: 'F_Construction',
  },
  ...{ meansOfControl: 'DebtBondage|RestrictsMovement', recruiterRelation: 'Acquainted', channel: 'hotline' },
  ...{ outcome: 'ActualVictimOfTrafficking', recruitment: 'AtWork' },
};

describe('a record in HTCDS 2.0', () => {
  it('has the standard in its own columns and what it has no value for beside them', () => {
    expect(written(HTCDS, [PERSON])).toEqual([
      {
        ...{
          prs_Gender: 'Feminine',
          prs_Citizenship: 'UZ',
          vic_TraffickingStatus: 'ActualVictimOfTrafficking',
        },
        ...{ vic_RelationshipToTrafficker: 'Acquainted', ext_RelationshipToTrafficker: '' },
        ...{ vic_MethodOfRecruitment: 'AtWork', ext_MethodOfRecruitment: '' },
        ...{ vic_MethodsOfControl: 'DebtBondage', ext_MethodsOfControl: 'RestrictsMovement' },
        ...{ vic_TypeOfExploitation: 'ForcedLabour', ext_TypeOfExploitation: 'ForcedCriminality' },
        ...{ vic_ForcedLabourIndustry: 'F_Construction', ext_ForcedLabourIndustry: '' },
        ...{ vic_TypeOfSexExploitation: '', ext_TypeOfSexExploitation: '' },
        ...{ hte_Type: 'Exploitation', hte_Country: 'KZ', ext_RegistrationYear: '2024' },
        ...{ ext_AgeBand: '18--24', ext_Majority: 'adult', ext_DetectionChannel: 'hotline' },
      },
    ]);
  });

  it('names nothing that is not known, and puts no two values into a list of one', () => {
    const [record] = written(HTCDS, [
      { industry: 'F_Construction|C_Manufacturing', recruiterRelation: 'ctdc:Other' },
    ]);
    expect(record).toMatchObject({
      ...{
        prs_Gender: 'NonSpecifiedUnknown',
        vic_ForcedLabourIndustry: '',
        vic_RelationshipToTrafficker: '',
      },
      ...{
        ext_ForcedLabourIndustry: 'F_Construction;C_Manufacturing',
        ext_RelationshipToTrafficker: 'ctdc:Other',
      },
    });
  });
});

describe('a record as CTDC has it', () => {
  it('has its 63 columns in its order', () => {
    const names = CTDC_FORMAT.columns.map(({ name }) => name);
    expect([names.length, new Set(names).size, CTDC_COLUMNS.filter((name) => !names.includes(name))]).toEqual(
      [...[63, 63, []]],
    );
    expect(names.slice(0, 9).concat(names.slice(-5))).toEqual([
      ...[
        'yearOfRegistration',
        'Datasource',
        'gender',
        'ageBroad',
        'majorityStatus',
        'majorityStatusAtExploit',
      ],
      ...['majorityEntry', 'citizenship', 'meansOfControlDebtBondage', 'recruiterRelationIntimatePartner'],
      ...[
        'recruiterRelationFriend',
        'recruiterRelationFamily',
        'recruiterRelationOther',
        'recruiterRelationUnknown',
      ],
    ]);
  });

  it('says 1, 0, or nothing at all of a list nobody answered', () => {
    const [record] = written(CTDC_FORMAT, [PERSON]);
    expect(record).toMatchObject({
      ...{ Datasource: 'Hotline', gender: 'Female', ageBroad: '18--24', majorityStatus: 'Adult' },
      ...{ isForcedLabour: '1', isSexualExploit: '0', isOtherExploit: '1', isSexAndLabour: '0' },
      ...{ typeOfExploitConcatenated: 'Forced labour;Other', meansOfControlDebtBondage: '1' },
      ...{ meansOfControlThreats: '0', meansOfControlConcatenated: 'Debt bondage;Restricts movement' },
      ...{ typeOfSexProstitution: '', typeOfSexConcatenated: '', isAbduction: '' },
      ...{ RecruiterRelationship: 'Friend/Acquaintance', recruiterRelationFriend: '1' },
    });
  });

  it('is read back by the import as the same person', () => {
    const code = (codes: Readonly<Record<string, string>>) =>
      fc.constantFrom(...new Set(Object.values(codes)));
    const list = (codes: readonly string[]) => fc.subarray([...codes]).map((some) => some.join('|'));
    const anyone = fc.record(
      {
        ...{
          year: fc.constantFrom('2002', '2020'),
          gender: code({ a: 'Feminine', b: 'Masculine', c: 'NonConforming' }),
        },
        ...{ ageBand: fc.constantFrom('0-8', '9-17', '48+'), majority: fc.constantFrom('adult', 'minor') },
        ...{ citizenship: fc.constantFrom('UZ', 'NA'), countryOfExploitation: fc.constantFrom('KZ', 'RU') },
        exploitation: list(['ForcedLabour', 'SexualExploitation', 'Other', 'OrganRemoval']),
        meansOfControl: list(['DebtBondage', 'RestrictsMovement', 'ctdc:NotSpecified']),
        industry: list(['A_AgricultureForestryAndFishing', 'ctdc:Begging', 'F_Construction']),
        sexualExploitation: list(['Prostitution', 'Pornography']),
        recruiterRelation: list(['ctdc:IntimatePartner', 'Familial', 'ctdc:Unknown']),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(anyone, { maxLength: 20 }), (people) => {
        const read = written(CTDC_FORMAT, people).map((row) => readCtdc(row));
        const lists = [
          'exploitation',
          'meansOfControl',
          'industry',
          'sexualExploitation',
          'recruiterRelation',
        ] as const;
        expect(read).toMatchObject(
          people.map((cells) => ({
            values: {
              ...{
                gender: cells.gender ?? null,
                ageBand: cells.ageBand ?? null,
                majority: cells.majority ?? null,
              },
              ...{
                year: cells.year === undefined ? null : Number(cells.year),
                citizenship: cells.citizenship ?? null,
              },
              ...Object.fromEntries(
                lists.map((cell) => [
                  cell,
                  cells[cell] === undefined ? null : cells[cell].split('|').filter(Boolean),
                ]),
              ),
            },
          })),
        );
      }),
      { numRuns: 40 },
    );
  });
});

describe('an export', () => {
  const some = fc.record(
    {
      ...{ year: fc.constantFrom('2023', '2024'), gender: fc.constantFrom('Feminine', 'Masculine') },
      ...{ ageBand: fc.constantFrom('18-24', '25-34', '14-17'), majority: fc.constantFrom('adult', 'minor') },
      ...{
        citizenship: fc.constantFrom('UZ', 'KZ', 'TJ'),
        exploitation: fc.constantFrom('ForcedLabour', 'Other'),
      },
      recruiterRelation: fc.constantFrom('Familial', 'Acquainted', ''),
    },
    { requiredKeys: ['gender'] },
  );

  it('holds k records of a kind in everything by which somebody could look', () => {
    fc.assert(
      fc.property(fc.array(some, { maxLength: 80 }), fc.integer({ min: 2, max: 6 }), (people, k) => {
        const lines = new RecordLines(CTDC_FORMAT, QUASI);
        const groups = groupsOf(people);
        const alike = groups.map(({ cells, size }) => ({ values: quasiValuesOf(QUASI, cells), size }));
        const safe = suppressGroups(alike, k);
        for (const [place, group] of groups.entries()) lines.give(group, safe[place] ?? null);
        const text = headerOf(CTDC_FORMAT) + people.map((one) => lines.write(lineOf(one))).join('');
        const left = parse<Record<string, string>>(text, { columns: true });
        const sought = [
          ...[
            'yearOfRegistration',
            'gender',
            'ageBroad',
            'majorityStatus',
            'citizenship',
            'CountryOfExploitation',
          ],
          ...['RecruiterRelationship', 'recruiterRelationFamily', 'recruiterRelationOther'],
        ];
        expect(
          kCheck(
            left.map((row) => sought.map((name) => row[name] || null)),
            k,
          ).below,
        ).toBe(0);
        expect(people.length - left.length).toBeLessThan(k);
      }),
      { numRuns: 60 },
    );
  });

  it('says nothing of "adult or child" where the age was given up', () => {
    const lines = new RecordLines(HTCDS, QUASI);
    const [group] = groupsOf([PERSON]);
    lines.give(
      group!,
      quasiValuesOf(QUASI, group!.cells).map((value, place) =>
        QUASI[place]?.dimension === 'age-band' ? null : value,
      ),
    );
    const text = headerOf(HTCDS) + lines.write(lineOf(PERSON));
    const [row] = parse<Record<string, string>>(text, { columns: true });
    expect(row).toMatchObject({
      ext_AgeBand: '',
      ext_Majority: '',
      prs_Gender: 'Feminine',
      prs_Citizenship: 'UZ',
    });
  });

  it('lets nothing out that stands in no list, whatever a fact holds', () => {
    const odd = '=HYPERLINK("x")';
    const everything = Object.fromEntries(RECORD_CELLS.map((cell) => [cell, odd])) as Cells;
    for (const format of [HTCDS, CTDC_FORMAT]) {
      const text = new RecordLines(format, QUASI).write(lineOf(everything));
      expect(text).not.toContain('HYPERLINK');
    }
  });
});

function groupsOf(people: readonly Cells[]): RecordGroup[] {
  const sizes = new Map<string, number>();
  for (const person of people) sizes.set(beginningOf(person), (sizes.get(beginningOf(person)) ?? 0) + 1);
  return [...sizes].map(([beginning, size]) => groupOf(`${beginning}${String(size)}`));
}

/** Cells of the quasi-identifiers, a tab after each. */
function beginningOf(person: Cells): string {
  const cells = QUASI.flatMap((one) => one.cells);
  return cells.map((cell) => `${person[cell] ?? '\\N'}${BETWEEN_CELLS}`).join('');
}
