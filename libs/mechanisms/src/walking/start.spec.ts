import { Temporal } from '@panoh/kernel';
import { specimen } from '../../../../test/support/specimen-mechanism';
import { start } from './start';

const T0 = Temporal.Instant.from('2025-03-10T05:20:00Z');

describe('where a case or a referral begins', () => {
  it('puts every track of its scope into its first state', () => {
    const { progress } = start(specimen(), 'case', {}, T0);
    expect(progress.tracks).toEqual({
      status: { state: 'signal', since: T0 },
      peace: { state: 'none', since: T0 },
      services: { state: 'none', since: T0 },
    });
    expect(start(specimen(), 'referral', {}, T0).progress.tracks).toEqual({
      referral: { state: 'draft', since: T0 },
    });
  });

  it('says what the beginning counts as; nothing counts as nothing', () => {
    expect(start(specimen(), 'case', {}, T0).effects).toEqual([
      { kind: 'counts-as', track: 'status', from: null, to: 'signal', at: T0 },
    ]);
  });

  it('arms the clocks of the first state', () => {
    const law = specimen((text) => text.replace('starts: event bed.held', 'starts: status enters signal'));
    expect(start(law, 'case', {}, T0).effects).toContainEqual(
      expect.objectContaining({ kind: 'arm-clock', startsAt: T0 }),
    );
  });
});
