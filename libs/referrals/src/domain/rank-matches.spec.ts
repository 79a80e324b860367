import { bedProfile, referralForm } from '../../../../test/support/referrals';
import { askOf } from './ask';
import { type Candidate, rankMatches } from './rank-matches';

const candidate = (organisationId: string, wish: Partial<Candidate> = {}): Candidate => ({
  organisationId,
  name: organisationId,
  region: null,
  offer: {
    ...{
      urgencies: ['urgent'],
      languages: [],
      regions: [],
      genders: [],
      ageFrom: 0,
      ageTo: 120,
      paused: false,
    },
  },
  beds: [{ profile: bedProfile({ languages: [] }), free: true }],
  asked: false,
  permitted: true,
  ...wish,
});
const order = (...candidates: Candidate[]): string[] =>
  rankMatches(askOf(referralForm()), 'KZ-75', candidates)
    .filter(({ rank }) => rank !== null)
    .map(({ organisationId }) => organisationId);

describe('matches', () => {
  it('rank a free bed before a near one, a near one before the language', () => {
    const full = candidate('full', { region: 'KZ-75', beds: [{ profile: bedProfile(), free: false }] });
    const far = candidate('far', { beds: [{ profile: bedProfile(), free: true }] });
    const near = candidate('near', { region: 'KZ-75' });
    expect(order(full, far, near)).toEqual(['near', 'far', 'full']);
  });

  it('keep a scarce bed for who needs it', () => {
    const scarce = candidate('a', {
      beds: [{ profile: bedProfile({ languages: [], features: ['step-free'] }), free: true }],
    });
    expect(order(scarce, candidate('b'))).toEqual(['b', 'a']);
  });

  it('are in the same order whatever the order they came in', () => {
    expect(order(candidate('b'), candidate('a'))).toEqual(order(candidate('a'), candidate('b')));
  });

  it.each([
    ['asked-already', { asked: true }],
    ['not-permitted', { permitted: false }],
    ['no-bed', { beds: [] }],
    ['paused', { offer: { ...candidate('x').offer, paused: true } }],
    ['urgency', { offer: { ...candidate('x').offer, urgencies: ['planned'] } }],
    ['region', { offer: { ...candidate('x').offer, regions: ['KZ-11'] } }],
  ] as const)('leave out, and say why: %s', (exclusion, wish) => {
    const [match] = rankMatches(askOf(referralForm()), 'KZ-75', [candidate('x', wish)]);
    expect(match).toMatchObject({ rank: null, reasons: [], exclusions: [exclusion] });
  });

  it('leave out a region the person must avoid', () => {
    const ask = askOf(referralForm({ mustNot: ['avoid-region'], avoidRegions: [{ region: 'KZ-11' }] }));
    const [match] = rankMatches(ask, null, [candidate('x', { region: 'KZ-11' })]);
    expect(match?.exclusions).toEqual(['region-avoided']);
  });
});
