import { specimen } from '../../../test/support/specimen-mechanism';
import { diff, type Difference } from './diff';

const edited = (find: string, put: string): Difference[] => {
  const after = specimen((text) => {
    expect(text).toContain(find);
    return text.replace(find, put);
  });
  return diff(specimen(), after);
};

describe('what changed between two versions', () => {
  it('is nothing where only comments, order of lines and spelling of lists changed', () => {
    expect(edited('  bed:\n', '  # how long a bed is held\n  bed:\n')).toEqual([]);
    expect(edited('tell: owner, effect: hold-released', 'effect: hold-released, tell: [owner]')).toEqual([]);
  });

  it.each([
    ['urgent: 4h', 'urgent: 5h', 'clocks/answer/limits/urgent', '4h', '5h'],
    [
      'confidence: uncertain',
      'confidence: likely',
      'clocks/decision/source/confidence',
      'uncertain',
      'likely',
    ],
    [
      'starts: event bed.held',
      'starts: status enters signal',
      'clocks/bed/starts',
      'event bed.held',
      'status enters signal',
    ],
    [
      'by: rule, owes: reflection-record',
      'by: rule',
      'tracks/peace/actions/begin/owes',
      'reflection-record',
      undefined,
    ],
    [
      'htcds: PossibleVictimOfTrafficking, protects: true',
      'htcds: PossibleVictimOfTrafficking',
      'tracks/status/states/presumed/protects',
      'true',
      undefined,
    ],
    [
      'when: not reflection.active',
      'when: reflection.active',
      'tracks/status/actions/refute/when',
      'not reflection.active',
      'reflection.active',
    ],
    [
      'also: peace.begin',
      'also: services.help',
      'tracks/status/actions/identify/also',
      'peace.begin',
      'services.help',
    ],
    [
      'moves: referral.expire',
      'moves: referral.decline',
      'clocks/answer/expiry/moves',
      'referral.expire',
      'referral.decline',
    ],
    [
      'counts-as: identified',
      'counts-as: nothing',
      'tracks/status/states/confirmed/countsAs',
      'identified',
      'nothing',
    ],
    [
      'covers: [triage]',
      'covers: [triage, health]',
      'consents/purposes/P4/covers',
      'triage',
      'triage, health',
    ],
    ['version: 3', 'version: 4', 'version', '3', '4'],
  ])('%s → %s', (find, put, path, before, after) => {
    expect(edited(find, put)).toEqual([{ path, before, after }]);
  });

  it('shows a rule that came, word by word', () => {
    const paths = edited(
      'helped: {',
      'paused: { final: true, counts-as: nothing, htcds: Active }\n      helped: {',
    );
    expect(paths.map(({ path, before }) => [path, before])).toEqual([
      ['tracks/services/states/paused/countsAs', undefined],
      ['tracks/services/states/paused/htcds', undefined],
      ['tracks/services/states/paused/final', undefined],
    ]);
  });
});
