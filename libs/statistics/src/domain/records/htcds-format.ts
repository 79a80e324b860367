import type { Codebooks } from '@panoh/kernel';
import { type CellText, codesIn, type RecordCell } from './record-cells';
import type { RecordColumn, RecordFormat } from './record-format';

/*
 * HTCDS 2.0, the Human Trafficking Case Data Standard of IOM (CC BY 4.0): one line for each person, columns by the
 * full names of its fields. Its picklists hold its own values only; what they have no value for stands in a column
 * `ext_…` beside them, as does what the standard has no field for.
 */

/** Between the values of a multiselect picklist. */
const BETWEEN = ';';
const COUNTRY = /^[A-Z]{2}$/;
const YEAR = /^\d{4}$/;
const UNKNOWN_GENDER = 'NonSpecifiedUnknown';
const UNKNOWN = new Set(['unknown', 'child-unknown', 'adult-unknown']);

interface List {
  readonly standard: ReadonlySet<string>;
  readonly ours: ReadonlySet<string>;
}

/** @param books the lists in force: entries marked as an extension are ours and not the standard's */
export function htcdsFormat(books: Codebooks): RecordFormat {
  const list = (id: string): List => {
    const entries = books.get(id)?.entries ?? [];
    const standard = entries.filter(({ extension }) => !extension);
    return {
      standard: new Set(standard.map(({ code }) => code)),
      ours: new Set(entries.map(({ code }) => code)),
    };
  };
  const one = (name: string, from: RecordCell, id: string, otherwise = ''): RecordColumn => {
    const { standard } = list(id);
    return { name, from, say: (text) => (text !== null && standard.has(text) ? text : otherwise) };
  };
  const several = (name: string, from: RecordCell, id: string): RecordColumn[] => {
    const { standard } = list(id);
    return [
      {
        name,
        from,
        say: (text) =>
          codesIn(text)
            .filter((code) => standard.has(code))
            .join(BETWEEN),
      },
      beside(name, from, (code) => !standard.has(code)),
    ];
  };
  /** A picklist of one value: of somebody with several none is the one. */
  const single = (name: string, from: RecordCell, id: string): RecordColumn[] => {
    const { standard } = list(id);
    const only = (text: CellText): string | undefined => {
      const codes = codesIn(text);
      return codes.length === 1 && standard.has(codes[0] ?? '') ? codes[0] : undefined;
    };
    return [
      { name, from, say: (text) => only(text) ?? '' },
      {
        ...{ name: extensionOf(name), from },
        say: (text) => (only(text) === undefined ? plain(codesIn(text)).join(BETWEEN) : ''),
      },
    ];
  };
  return {
    columns: [
      one('prs_Gender', 'gender', 'gender', UNKNOWN_GENDER),
      like('prs_Citizenship', 'citizenship', COUNTRY),
      one('vic_TraffickingStatus', 'outcome', 'trafficking-status'),
      ...single('vic_RelationshipToTrafficker', 'recruiterRelation', 'relationship-to-trafficker'),
      ...several('vic_MethodOfRecruitment', 'recruitment', 'method-of-recruitment'),
      ...several('vic_MethodsOfControl', 'meansOfControl', 'method-of-control'),
      ...several('vic_TypeOfExploitation', 'exploitation', 'type-of-exploitation'),
      ...single('vic_ForcedLabourIndustry', 'industry', 'forced-labour-industry'),
      ...several('vic_TypeOfSexExploitation', 'sexualExploitation', 'type-of-sexual-exploitation'),
      { name: 'hte_Type', from: null, say: () => 'Exploitation' },
      like('hte_Country', 'countryOfExploitation', COUNTRY),
      like('ext_RegistrationYear', 'year', YEAR),
      {
        ...{ name: 'ext_AgeBand', from: 'ageBand' },
        // Two hyphens, so that no spreadsheet reads a day out of it.
        say: (text) =>
          text === null || UNKNOWN.has(text) || !AGE.test(text)
            ? ''
            : text.replace(/^(\d+)-(\d+)$/, '$1--$2'),
      },
      { name: 'ext_Majority', from: 'majority', say: (text) => (isMajority(text) ? text : '') },
      {
        ...{ name: 'ext_DetectionChannel', from: 'channel' },
        say: (text) => (text !== null && list('detection-channel').ours.has(text) ? text : ''),
      },
    ],
  };
}

const AGE = /^(\d{1,2}-(\d{1,2}|plus)|\d{1,2}\+)$/;
const isMajority = (text: CellText): text is 'adult' | 'minor' => text === 'adult' || text === 'minor';
const extensionOf = (name: string): string => name.replace(/^[a-z]+_/, 'ext_');
const like = (name: string, from: RecordCell, pattern: RegExp): RecordColumn => ({
  ...{ name, from, say: (text) => (text !== null && pattern.test(text) ? text : '') },
});

/** Codes of ours and of datasets that were imported (`ctdc:Begging`); nothing that looks otherwise leaves. */
const CODE = /^(ctdc:)?[A-Za-z][\w-]*$/;
const plain = (codes: readonly string[]): string[] => codes.filter((code) => CODE.test(code));
const beside = (name: string, from: RecordCell, wanted: (code: string) => boolean): RecordColumn => ({
  ...{ name: extensionOf(name), from },
  say: (text) => plain(codesIn(text)).filter(wanted).join(BETWEEN),
});
