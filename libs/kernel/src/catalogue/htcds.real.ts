import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { codebook } from './codebook';

/** Compares the codebooks with the field table of the standard. */
const table = path.resolve(__dirname, '../../../../../shared/data/htcds/htcds_fields_2.0.csv');
const books = path.resolve(__dirname, '../../../../config/codebooks');

const LISTS: Readonly<Record<string, string>> = {
  ...{ org_Type: 'organisation-type', prs_Gender: 'gender', prs_MaritalStatus: 'marital-status' },
  ...{ prs_HighestLevelOfEducation: 'education', vic_TraffickingStatus: 'trafficking-status' },
  ...{ vic_TraffickingStatusDecisionMakingOrg: 'decision-making-organisation' },
  ...{
    vic_RelationshipToTrafficker: 'relationship-to-trafficker',
    vic_MethodsOfControl: 'method-of-control',
  },
  ...{
    vic_RecruitmentWebsitesAndApps: 'recruitment-website',
    vic_MethodOfRecruitment: 'method-of-recruitment',
  },
  ...{ vic_TypeOfExploitation: 'type-of-exploitation', vic_ForcedLabourIndustry: 'forced-labour-industry' },
  ...{ vic_TypeOfSexExploitation: 'type-of-sexual-exploitation', cas_Status: 'case-status' },
  ...{
    cas_ReasonForIncomingReferral: 'referral-reason',
    hte_Type: 'event-type',
    spl_Type: 'support-plan-type',
  },
};

describe('the picklists of the standard', () => {
  const lines = readFileSync(table, 'utf8').split('\n');

  it.each(Object.entries(LISTS))('%s is %s, code by code', (field, list) => {
    const cells = lines.find((line) => line.split(',')[3] === field)?.split(',');
    const file = readFileSync(path.join(books, `${list}.yaml`), 'utf8');
    const { entries } = codebook(parse(file));
    const ofTheStandard = entries.filter(({ extension }) => !extension).map(({ code }) => code);
    expect(ofTheStandard.join('|')).toBe(cells?.[6]);
  });
});
