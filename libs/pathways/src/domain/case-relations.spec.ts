import { relationsTo } from './case-relations';

const place = { jurisdiction: 'UZ', region: 'UZ-BU', stewardId: 'steward' };
const organisation = { organisationId: 'other', jurisdictions: ['UZ'], region: 'UZ-BU' };

describe('how an organisation stands to a case', () => {
  it.each([
    [
      'the steward',
      { ...organisation, organisationId: 'steward' },
      ['any', 'steward', 'nation', 'territory'],
    ],
    ['a body of the region', organisation, ['any', 'nation', 'territory']],
    ['a body of the whole country', { ...organisation, region: null }, ['any', 'nation', 'territory']],
    ['a body of another region', { ...organisation, region: 'UZ-TK' }, ['any', 'nation']],
    ['a body of another country', { ...organisation, jurisdictions: ['KZ'] }, ['any']],
  ])('%s', (_, who, relations) => {
    expect(relationsTo(place, who)).toEqual(relations);
  });

  it('is everybody’s territory while the region is not known', () => {
    expect(relationsTo({ ...place, region: null }, { ...organisation, region: 'UZ-TK' })).toContain(
      'territory',
    );
  });
});
