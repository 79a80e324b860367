import { HighsSolver } from '@panoh/platform';
import { attackNaive, attackOurs } from './attack-family';
import { countFamily } from './count-family';
import { ctdcFamilies, ctdcPeople } from './ctdc-families';

/** Those of its families in which so few people of one region leave something to hide, and what opens it. */
const OPENED_BY: Readonly<Record<string, string>> = {
  'one table': 'subtraction',
  'linked tables': 'linked-tables',
  'shifted bands': 'subtraction',
  filters: 'subtraction',
  areas: 'bounds',
  'successive dates': 'successive-dates',
};

/** The attacks on real data: its part for Central Asia here, all of it in `npm run prove`. */
describe('tables of real people', () => {
  const people = ctdcPeople('central-asia');
  const families = ctdcFamilies(people, 4);
  const solver = new HighsSolver();
  afterAll(() => solver.close());

  const opened = families.filter(({ attack }) => attack in OPENED_BY);

  it.each(opened.map((family) => [family.attack, family] as const))(
    'of which only small numbers are hidden are opened: %s',
    async (attack, { tables }) => {
      const naive = await attackNaive(countFamily(tables, people), solver, 20);
      expect(naive.exact).toBeGreaterThan(0);
      expect(Object.keys(naive.attacks)).toContain(OPENED_BY[attack]);
    },
  );

  it.each(families.map((family) => [family.attack, family] as const))(
    'are not when they were protected: %s',
    async (_, { tables }) => {
      const ours = await attackOurs(countFamily(tables, people), solver, { hiding: 2, audit: 20 });
      expect(ours).toMatchObject({ opened: 0, betweenOpened: 0 });
    },
  );
});
