import { Temporal } from '../time/temporal';
import { ageFacts } from './age-facts';
import type { PartialDate } from './document';

const on = (day: string) => Temporal.PlainDate.from(day);
const born = (birthDate: PartialDate, day: string) => ageFacts({ birthDate }, on(day)).isChild;

describe('whether a person is treated as a child', () => {
  it.each([
    ['on the eve of the birthday', '2007-05-18', '2025-05-17', true],
    ['on the birthday', '2007-05-18', '2025-05-18', false],
    ['born on 29 February, on the 28th', '2008-02-29', '2026-02-28', true],
    ['born on 29 February, on 1 March', '2008-02-29', '2026-03-01', false],
  ])('%s', (_, date, day, isChild) => {
    expect(born({ certainty: 'exact', date }, day)).toBe(isChild);
  });

  it('gives a doubt to the child', () => {
    expect(born({ certainty: 'year', year: 2007 }, '2025-12-30')).toBe(true);
    expect(born({ certainty: 'year', year: 2007 }, '2025-12-31')).toBe(false);
    expect(born({ certainty: 'month', month: '2007-05' }, '2025-05-30')).toBe(true);
    expect(born({ certainty: 'month', month: '2007-05' }, '2025-05-31')).toBe(false);
    expect(born({ certainty: 'estimated', year: 2005, within: 2 }, '2025-06-01')).toBe(true);
    expect(born({ certainty: 'estimated', year: 2005, within: 1 }, '2025-06-01')).toBe(false);
  });

  it('asks the other answers only where no birth date is known', () => {
    const unknown = { birthDate: { certainty: 'unknown' } as const };
    const today = on('2025-05-18');
    expect(ageFacts(unknown, today).isChild).toBe(false);
    expect(ageFacts({ ...unknown, ageBand: '14-17' }, today).isChild).toBe(true);
    expect(ageFacts({ ...unknown, ageClaimed: 19, agePresumed: 15 }, today).isChild).toBe(true);
    // An assessment outweighs what was claimed and presumed.
    expect(ageFacts({ ageClaimed: 19, agePresumed: 15, ageAssessed: 20 }, today).isChild).toBe(false);
    expect(ageFacts({ birthDate: { certainty: 'year', year: 1980 }, ageBand: '14-17' }, today).isChild).toBe(
      false,
    );
  });

  it('hears a dispute from a human only', () => {
    const today = on('2025-05-18');
    expect(ageFacts({ ageCertainty: 'disputed', ageClaimed: 19 }, today)).toEqual({
      isChild: false,
      ageDisputed: true,
      today,
    });
    expect(ageFacts({ ageCertainty: 'presumed' }, today).ageDisputed).toBe(false);
  });
});
