import { type FactValues, NOTHING_KNOWN } from './fact';

/*
 * The Counter-Trafficking Data Collaborative's global k-anonymised dataset (63 columns, codebook version 7)
 * read into our codes. Its own codes are kept where HTCDS 2.0 has none; they are marked `ctdc:`.
 */

export const CTDC_MEANS: Readonly<Record<string, string>> = {
  meansOfControlDebtBondage: 'DebtBondage',
  meansOfControlTakesEarnings: 'TakesEarnings',
  meansOfControlRestrictsFinancialAccess: 'RestrictsFinancialAccess',
  meansOfControlThreats: 'PhysicalThreats',
  meansOfControlPsychologicalAbuse: 'PsychologicalAbuse',
  meansOfControlPhysicalAbuse: 'PhysicalAbuse',
  meansOfControlSexualAbuse: 'SexualAbuse',
  meansOfControlFalsePromises: 'FalsePromises',
  meansOfControlPsychoactiveSubstances: 'PsychoactiveSubstance',
  meansOfControlRestrictsMovement: 'RestrictsMovement',
  meansOfControlRestrictsMedicalCare: 'RestrictsMedicalCare',
  meansOfControlExcessiveWorkingHours: 'ExcessiveWorkingHours',
  meansOfControlUsesChildren: 'UsesChildren',
  meansOfControlThreatOfLawEnforcement: 'ThreatsLawEnforcement',
  meansOfControlWithholdsNecessities: 'WithholdsNecessities',
  meansOfControlWithholdsDocuments: 'WithholdsDocuments',
  meansOfControlOther: 'Other',
  meansOfControlNotSpecified: 'ctdc:NotSpecified',
};

/** isSexAndLabour is derived from two others, and typeOf…Concatenated repeat them: not read twice. */
export const CTDC_EXPLOITATION: Readonly<Record<string, string>> = {
  isForcedLabour: 'ForcedLabour',
  isSexualExploit: 'SexualExploitation',
  isOtherExploit: 'Other',
  isForcedMarriage: 'ForcedMarriage',
  isForcedMilitary: 'ForcedMilitaryByNonStateActors',
  isOrganRemoval: 'OrganRemoval',
  isSlaveryAndPractices: 'Servitude',
};

export const CTDC_INDUSTRY: Readonly<Record<string, string>> = {
  typeOfLabourAgriculture: 'A_AgricultureForestryAndFishing',
  typeOfLabourAquafarming: 'A_AgricultureForestryAndFishing',
  typeOfLabourBegging: 'ctdc:Begging',
  typeOfLabourConstruction: 'F_Construction',
  typeOfLabourDomesticWork: 'T_ActivitiesOfHouseholdsAsEmployers',
  typeOfLabourHospitality: 'I_AccommodationAndFoodServiceActivities',
  typeOfLabourIllicitActivities: 'ctdc:IllicitActivities',
  typeOfLabourManufacturing: 'C_Manufacturing',
  typeOfLabourMiningOrDrilling: 'B_MiningAndQuarrying',
  typeOfLabourPeddling: 'ctdc:Peddling',
  typeOfLabourTransportation: 'H_TransportationAndStorage',
  typeOfLabourOther: 'ctdc:OtherLabour',
  typeOfLabourNotSpecified: 'ctdc:NotSpecified',
};

export const CTDC_SEXUAL: Readonly<Record<string, string>> = {
  typeOfSexProstitution: 'Prostitution',
  typeOfSexPornography: 'Pornography',
  typeOfSexRemoteInteractiveServices: 'RemoteInteractiveServices',
  typeOfSexPrivateSexualServices: 'PrivateSexualServices',
};

export const CTDC_RELATION: Readonly<Record<string, string>> = {
  recruiterRelationIntimatePartner: 'ctdc:IntimatePartner',
  recruiterRelationFriend: 'Acquainted',
  recruiterRelationFamily: 'Familial',
  recruiterRelationOther: 'ctdc:Other',
  recruiterRelationUnknown: 'ctdc:Unknown',
};

export const CTDC_GENDER: Readonly<Record<string, string>> = {
  Female: 'Feminine',
  Male: 'Masculine',
  'Transgender/NonConforming': 'NonConforming',
};

export const CTDC_MAJORITY: Readonly<Record<string, 'adult' | 'minor'>> = { Adult: 'adult', Minor: 'minor' };

export const CTDC_CHANNEL: Readonly<Record<string, string>> = {
  Hotline: 'hotline',
  'Case Management': 'ctdc:CaseManagement',
};

const AGE_BANDS = new Set([
  '0--8',
  '9--17',
  '18--20',
  '21--23',
  '24--26',
  '27--29',
  '30--38',
  '39--47',
  '48+',
]);
const FLAGS = [CTDC_MEANS, CTDC_EXPLOITATION, CTDC_INDUSTRY, CTDC_SEXUAL, CTDC_RELATION].flatMap((columns) =>
  Object.keys(columns),
);

/** The columns without which a file is not this dataset. */
export const CTDC_COLUMNS: readonly string[] = [
  'yearOfRegistration',
  'Datasource',
  'gender',
  'ageBroad',
  'majorityStatus',
  'citizenship',
  'CountryOfExploitation',
  ...FLAGS,
];

export type CtdcRow = Readonly<Record<string, string>>;

/** A row that cannot be read is refused with its reason; nothing of its content stands in it. */
export type Reading = { readonly values: FactValues } | { readonly reason: string };

export function readCtdc(row: CtdcRow): Reading {
  const reason = faultOf(row);
  if (reason !== undefined) return { reason };
  return {
    values: {
      ...NOTHING_KNOWN,
      year: blank(row.yearOfRegistration) ? null : Number(row.yearOfRegistration),
      countryOfExploitation: orNull(row.CountryOfExploitation),
      citizenship: orNull(row.citizenship),
      gender: coded(CTDC_GENDER, row.gender),
      ageBand: orNull(row.ageBroad?.replace('--', '-')),
      majority: coded(CTDC_MAJORITY, row.majorityStatus),
      exploitation: flagged(CTDC_EXPLOITATION, row),
      sexualExploitation: flagged(CTDC_SEXUAL, row),
      industry: flagged(CTDC_INDUSTRY, row),
      meansOfControl: flagged(CTDC_MEANS, row),
      recruiterRelation: flagged(CTDC_RELATION, row),
      channel: coded(CTDC_CHANNEL, row.Datasource),
    },
  };
}

function faultOf(row: CtdcRow): string | undefined {
  if (!blank(row.yearOfRegistration) && !/^(19|20)\d\d$/.test(row.yearOfRegistration ?? ''))
    return 'yearOfRegistration is not a year';
  for (const [column, known] of [
    ['gender', CTDC_GENDER],
    ['majorityStatus', CTDC_MAJORITY],
    ['Datasource', CTDC_CHANNEL],
  ] as const)
    if (!blank(row[column]) && !(row[column] !== undefined && Object.hasOwn(known, row[column])))
      return `${column} has a value that the codebook does not know`;
  if (!blank(row.ageBroad) && !AGE_BANDS.has(row.ageBroad ?? ''))
    return 'ageBroad is not a band of the codebook';
  for (const column of ['citizenship', 'CountryOfExploitation'])
    if (!blank(row[column]) && !/^[A-Z]{2}$/.test(row[column] ?? ''))
      return `${column} is not a country code of two letters`;
  const wrong = FLAGS.find((column) => !['', '0', '1', undefined].includes(row[column]));
  return wrong === undefined ? undefined : `${wrong} is neither 0, 1 nor empty`;
}

const blank = (value: string | undefined): boolean => value === undefined || value === '';
const orNull = (value: string | undefined): string | null =>
  value === undefined || value === '' ? null : value;

function coded<Code extends string>(
  codes: Readonly<Record<string, Code>>,
  value: string | undefined,
): Code | null {
  return codes[value ?? ''] ?? null;
}

/** Null when the file says nothing in any column of the group; empty when it says no in all it knows. */
function flagged(codes: Readonly<Record<string, string>>, row: CtdcRow): string[] | null {
  const columns = Object.keys(codes);
  if (columns.every((column) => blank(row[column]))) return null;
  return [
    ...new Set(columns.filter((column) => row[column] === '1').map((column) => codes[column] ?? column)),
  ];
}
