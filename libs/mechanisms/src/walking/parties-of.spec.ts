import { specimen } from '../../../../test/support/specimen-mechanism';
import { type Acting, partiesOf } from './parties-of';

const police: Acting = { role: 'identifier', organisationType: 'LawEnforcement', lead: false, relations: [] };

describe('as which parties somebody may act', () => {
  it.each([
    ['a police officer', police, ['officer']],
    ['a lead of the police', { ...police, lead: true }, ['officer', 'authority']],
    ['an identifier of another organisation', { ...police, organisationType: 'NGO' }, []],
    ['another role in the police', { ...police, role: 'auditor' }, []],
    ['a shelter that received', { ...police, role: 'shelter-staff', relations: ['receiver'] }, ['shelter']],
    ['a shelter that did not', { ...police, role: 'shelter-staff', relations: ['sender'] }, []],
    ['a case manager anywhere', { ...police, role: 'case-manager', organisationType: 'NGO' }, ['carer']],
  ] as [string, Acting, string[]][])('%s', (_, acting, parties) => {
    expect(partiesOf(specimen(), acting)).toEqual(parties);
  });
});
