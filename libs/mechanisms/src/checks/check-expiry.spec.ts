import { specimen } from '../../../../test/support/specimen-mechanism';
import { checkExpiry } from './check-expiry';
import { expectFound } from '../../../../test/support/planted-fault';

describe('the end of a clock', () => {
  it('never closes', () => {
    expectFound({
      file: 'shared/referral.yaml',
      find: 'expire: { from: [sent, delivered], to: expired, by: clock,',
      put: 'expire: { from: [sent, delivered], to: closed, by: clock,',
      code: 'MECHANISM.EXPIRY_CLOSES',
      at: 'moves: referral.expire',
    });
  });

  it('never leads out of protection', () => {
    expectFound({
      file: 'shared/reflection.yaml',
      find: 'expired-undecided: { protects: true, gives: reflection.active }',
      put: 'expired-undecided: { gives: reflection.active }',
      code: 'MECHANISM.EXPIRY_TAKES_RIGHT',
      at: 'moves: reflection.expire',
    });
  });

  it('names an asked decision that nobody can take', () => {
    expectFound({
      file: 'shared/referral.yaml',
      find: 'ask: [bed.hold-again]',
      put: 'ask: [bed.keep]',
      code: 'MECHANISM.ASK_UNKNOWN',
    });
  });

  it('names a step that is not there', () => {
    expectFound({
      file: 'shared/referral.yaml',
      find: 'moves: referral.expire',
      put: 'moves: referral.lapse',
      code: 'MECHANISM.ACTION_UNKNOWN',
    });
  });

  it('names a step that is not for the clock', () => {
    expectFound({
      file: 'shared/referral.yaml',
      find: 'moves: referral.expire',
      put: 'moves: referral.decline',
      code: 'MECHANISM.PARTY_WITHOUT_PERMISSION',
    });
  });

  it('names a step for the clock that no clock takes', () => {
    expectFound({
      file: 'shared/referral.yaml',
      find: 'begin: { from: handed-over, to: active, by: [rule, receiver] }',
      put: 'begin: { from: handed-over, to: active, by: [rule, receiver, clock] }',
      code: 'MECHANISM.PERMISSION_UNUSED',
    });
  });

  it('never discloses', () => {
    expectFound({
      file: 'shared/referral.yaml',
      find: 'to: expired, by: clock, tell: [sender, receiver] }',
      put: 'to: expired, by: clock, consents: P11, discloses: triage, tell: [sender, receiver] }',
      code: 'MECHANISM.EXPIRY_DISCLOSES',
      at: 'moves: referral.expire',
    });
  });

  it('never takes what only a person gives', () => {
    expectFound({
      file: 'shared/referral.yaml',
      find: 'to: expired, by: clock, tell: [sender, receiver] }',
      put: 'to: expired, by: clock, reason: decline, tell: [sender, receiver] }',
      code: 'MECHANISM.EXPIRY_TAKES_RIGHT',
      at: 'moves: referral.expire',
    });
  });

  it('never makes a person count for less', () => {
    const lapsing = specimen((text) =>
      text
        .replace(
          'htcds: PossibleVictimOfTrafficking }',
          'htcds: PossibleVictimOfTrafficking, protects: true }',
        )
        .replace(
          '      ask: { from: presumed',
          '      lapse: { from: presumed, to: signal, by: clock }\n      ask: { from: presumed',
        )
        .replace('ask: status.confirm }', 'ask: status.confirm, moves: status.lapse }'),
    );
    expect(checkExpiry(specimen())).toEqual([]);
    expect(checkExpiry(lapsing)).toMatchObject([{ code: 'MECHANISM.EXPIRY_TAKES_RIGHT' }]);
    expect(checkExpiry(lapsing)[0]?.sentence).toContain('count for less');
  });
});
