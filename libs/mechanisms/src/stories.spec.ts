import { DomainError } from '@panoh/kernel';
import { shippedFragments, shippedMechanisms } from '../../../test/support/mechanism-files';
import { Walk } from '../../../test/support/walked-case';
import type { Facts } from './model/facts';
import type { Mechanism } from './model/mechanism';
import { parseMechanism } from './reading/parse-mechanism';
import type { Effect } from './walking/stepped';

/** The worked cases of the field, as far as the law alone carries them. Persons are invented. */
const law = (name: string): Mechanism => {
  const { file, text } = shippedMechanisms().find((one) => one.file === `${name}.yaml`)!;
  return parseMechanism(text, file, shippedFragments()).mechanism!;
};

const INDICATED = { act: true, means: true, purpose: true, conclusion: 'indicated' } as const;
const handover = { provides: ['handover-record'] };

const code = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return 'not refused';
};
const told = (effects: readonly Effect[]): string[] =>
  effects.flatMap((effect) => (effect.kind === 'tell' ? effect.parties : []));

describe('case 1: a man on a building site near Almaty', () => {
  const kz = law('kz-nrm');
  const theCase = new Walk(kz, 'Asia/Almaty', 'case', '2025-03-10T10:20', { urgency: 'urgent' });

  it('is a signal that somebody looks at within the hour', () => {
    expect(theCase.clocks.get('triage')).toBe('2025-03-10 11:20');
    theCase.take('status.begin-identification', 'identifier', '2025-03-10T10:20');
    expect(theCase.clocks.get('triage')).toBe('met');
    expect(theCase.clocks.get('preliminary-identification')).toBe('2025-03-11 10:20');
  });

  it('is presumed at 12:05, and the reflection period runs to the end of 9 April', () => {
    theCase.know({ identification: INDICATED });
    theCase.take('age.claim-adult', 'identifier', '2025-03-10T10:25');
    theCase.take('status.identify', 'identifier', '2025-03-10T12:05');
    expect(theCase.state('status')).toBe('presumed');
    expect(theCase.state('reflection')).toBe('active');
    expect(theCase.clocks.get('reflection-period')).toBe('2025-04-09 23:59');
    expect(kz.clocks.get('reflection-period')?.warn).toEqual(
      [7, 3, 1].map((amount) => ({ unit: 'cd', amount })),
    );
    expect(theCase.clocks.get('risk-assessment')).toBe('2025-03-11 12:05');
  });

  it('does not go to the police: he refused P4', () => {
    theCase.know({ consents: { P3: 'given', P4: 'refused', P6: 'given' } });
    expect(code(() => theCase.take('status.submit-to-police', 'case-manager', '2025-03-10T12:08'))).toBe(
      'MECHANISM.CONSENT_MISSING',
    );
  });

  const referral = (): Walk =>
    new Walk(kz, 'Asia/Almaty', 'referral', '2025-03-10T12:10', {
      urgency: 'urgent',
      recipient: 'NGO',
      consents: { P3: 'given' },
      needOpen: true,
      riskAssessed: true,
    });
  const [first, second] = [referral(), referral()];

  it('goes to two shelters, which have until 16:10', () => {
    for (const one of [first, second]) {
      const effects = one.take('referral.send', 'sender', '2025-03-10T12:10', {
        provides: ['referral-form'],
      });
      expect(effects).toContainEqual(expect.objectContaining({ kind: 'disclose', categories: ['triage'] }));
      expect(one.clocks.get('referral-answer')).toBe('2025-03-10 16:10');
    }
  });

  it('is accepted by one at 13:30; the other is recalled and can accept no more', () => {
    const effects = first.take('referral.accept', 'receiver', '2025-03-10T13:30');
    expect(effects).toContainEqual(expect.objectContaining({ kind: 'disclose', categories: 'consented' }));
    expect(first.clocks.get('referral-answer')).toBe('met');
    second.know({ needOpen: false });
    expect(code(() => second.take('referral.accept', 'receiver', '2025-03-10T13:30'))).toBe(
      'MECHANISM.GUARD_FAILED',
    );
    second.take('referral.recall', 'rule', '2025-03-10T13:30', { reason: 'placed-elsewhere' });
    expect([second.state('referral'), second.clocks.get('referral-answer')]).toEqual([
      'recalled',
      'cancelled',
    ]);
  });

  it('is handed over at 17:20 when both sides have said so', () => {
    first.take('referral.depart', 'sender', '2025-03-10T16:00');
    first.take('referral.arrive', 'receiver', '2025-03-10T17:05');
    expect(first.clocks.get('handover')).toBe('2025-03-11 17:05');
    first.know({ handover: { given: true, taken: false } });
    first.take('referral.confirm-given', 'sender', '2025-03-10T17:10', handover);
    expect(first.state('referral')).toBe('in-transit');
    first.know({ handover: { given: true, taken: true } });
    const effects = first.take('referral.confirm-taken', 'receiver', '2025-03-10T17:20', handover);
    expect(first.state('referral')).toBe('active');
    expect(told(effects)).toContain('sender');
    expect(first.clocks.get('handover')).toBe('met');
    expect(first.clocks.get('referral-feedback')).toBe('2025-03-24 23:59');
  });

  it('keeps every protection when the days are over and nobody has decided', () => {
    const effects = theCase.expires('reflection-period', '2025-04-09T23:59:59.999');
    expect(theCase.state('reflection')).toBe('expired-undecided');
    expect(theCase.state('status')).toBe('presumed');
    expect(theCase.standing).toContain('reflection.active');
    expect(told(effects)).toEqual(['owner', 'superior', 'case-manager', 'coordinator']);
  });

  it('may stay for six months, at the longest nine', () => {
    theCase.know({ riskAssessed: true });
    theCase.take('services.shelter', 'case-manager', '2025-09-16T10:00');
    expect(theCase.clocks.get('stay')).toBe('2026-03-16 23:59');
    expect(theCase.clocks.get('stay-at-longest')).toBe('2026-06-16 23:59');
  });
});

describe('case 2: a girl of about 15 in Shymkent who says "19"', () => {
  const kz = law('kz-nrm');
  const theCase = new Walk(kz, 'Asia/Almaty', 'case', '2025-05-17T23:40', { urgency: 'urgent' });

  it('is treated as a child from the moment her age is in doubt, and the guardianship body is told at once', () => {
    theCase.take('age.claim-adult', 'identifier', '2025-05-17T23:40');
    const effects = theCase.take('age.dispute', 'identifier', '2025-05-17T23:40');
    expect(theCase.standing).toEqual(expect.arrayContaining(['is-child', 'age-disputed']));
    expect(theCase.state('guardian')).toBe('needed');
    expect(told(effects)).toContain('child-protection');
    expect(theCase.clocks.get('guardian')).toBe('2025-05-18 23:40');
  });

  it('is presumed without MEANS', () => {
    theCase.know({ identification: { ...INDICATED, means: false } });
    theCase.take('status.begin-identification', 'identifier', '2025-05-17T23:45');
    theCase.take('status.identify', 'identifier', '2025-05-18T00:30');
    expect(theCase.state('status')).toBe('presumed');
  });

  it('is brought to safety at night although nobody can consent for her yet', () => {
    const facts: Facts = { urgency: 'urgent', recipient: 'NGO', needOpen: true, lifeDanger: true };
    const referral = new Walk(kz, 'Asia/Almaty', 'referral', '2025-05-18T01:10', facts);
    const send = (): unknown =>
      referral.take('referral.send', 'sender', '2025-05-18T01:10', { provides: ['referral-form'] });
    expect(code(send)).toBe('MECHANISM.CONSENT_MISSING');
    referral.know({ legalBases: ['child-protection'] });
    expect(send()).toContainEqual(
      expect.objectContaining({ kind: 'disclose', ground: { legalBasis: 'child-protection' } }),
    );
    expect(referral.clocks.get('referral-answer')).toBe('2025-05-18 05:10');
    referral.take('referral.accept', 'receiver', '2025-05-18T02:00');
    referral.take('referral.arrive', 'receiver', '2025-05-18T03:10');
    referral.know({ handover: { given: true, taken: true } });
    referral.take('referral.confirm-taken', 'receiver', '2025-05-18T03:15', handover);
    expect(referral.state('referral')).toBe('active');
  });

  it('needs its assessment within three working days', () => {
    theCase.know({ lifeDanger: true });
    theCase.take('services.shelter', 'case-manager', '2025-05-18T03:15');
    expect(theCase.clocks.get('needs-assessment')).toBe('2025-05-21 23:59');
  });

  it('gets a guardian at 15:00, and not the "uncle" who came to fetch her', () => {
    const proposal = { provides: ['guardian-proposal'] };
    theCase.take('guardian.notify', 'identifier', '2025-05-18T00:10');
    theCase.take('guardian.propose', 'child-protection', '2025-05-18T10:00', proposal);
    const assign = (at: string): unknown =>
      theCase.take('guardian.assign', 'child-protection', at, { provides: ['guardian-order'] });
    expect(code(() => assign('2025-05-18T10:30'))).toBe('MECHANISM.GUARD_FAILED');
    theCase.know({ guardianConflicts: ['accompanying-adult'] });
    expect(code(() => assign('2025-05-18T10:40'))).toBe('MECHANISM.GUARD_FAILED');
    theCase.take('guardian.refuse', 'child-protection', '2025-05-18T11:00', { reason: 'accompanying-adult' });
    theCase.know({ guardianConflicts: [] });
    theCase.take('guardian.propose', 'child-protection', '2025-05-18T14:00', proposal);
    assign('2025-05-18T15:00');
    expect(theCase.state('guardian')).toBe('assigned');
    expect(theCase.clocks.get('guardian')).toBe('met');
    expect(theCase.standing).toContain('guardian-assigned');
  });

  it('may not go to the family without a determination of her best interests', () => {
    theCase.know({ consents: { P8: 'given' } });
    const place = (): unknown =>
      theCase.take('services.place-with-family', 'case-manager', '2025-05-18T15:30');
    expect(code(place)).toBe('MECHANISM.GUARD_FAILED');
  });

  it('needs no guardian any more if she is assessed as an adult, and is told her remedy', () => {
    const assess = (provides: string[]): unknown =>
      theCase.take('age.assess-adult', 'child-protection', '2025-05-18T16:00', { provides });
    expect(code(() => assess(['age-assessment']))).toBe('MECHANISM.NEEDS_MISSING');
    assess(['age-assessment', 'remedy-told']);
    expect([theCase.state('age'), theCase.state('guardian')]).toEqual(['assessed-adult', 'not-needed']);
  });
});

describe('case 4: a woman who says no in Istanbul and comes back in Bukhara', () => {
  const uz = law('uz-nrm');

  it('leaves a code and a number when she refuses, and still gets card and safety plan', () => {
    const first = new Walk(uz, 'Europe/Istanbul', 'case', '2025-02-12T11:00');
    expect(code(() => first.take('status.record-refusal', 'identifier', '2025-02-12T11:30'))).toBe(
      'MECHANISM.GUARD_FAILED',
    );
    first.know({ consents: { P2: 'refused', P3: 'refused', P4: 'refused', P6: 'refused' } });
    const effects = first.take('status.record-refusal', 'identifier', '2025-02-12T11:30');
    expect(first.state('status')).toBe('anonymous');
    expect(effects.filter(({ kind }) => kind === 'require')).toMatchObject([
      { document: 'information-card' },
      { document: 'safety-plan' },
    ]);
    expect(effects.some(({ kind }) => kind === 'disclose' || kind === 'tell' || kind === 'counts-as')).toBe(
      false,
    );
    // Linked only by her choice; then the later case carries the number on.
    expect(code(() => first.take('status.link', 'identifier', '2025-07-14T10:00'))).toBe(
      'MECHANISM.NEEDS_MISSING',
    );
    expect(
      first.take('status.link', 'identifier', '2025-07-14T10:00', { provides: ['person-decision'] }),
    ).toContainEqual(expect.objectContaining({ kind: 'counts-as', from: 'signal', to: null }));
  });

  it('is helped from outside a shelter, with a plan by 22 July', () => {
    const later = new Walk(uz, 'Asia/Tashkent', 'case', '2025-07-14T10:00', {
      identification: INDICATED,
      consents: { P1: 'given', P2: 'given', P3: 'given', P4: 'given', P12: 'given' },
    });
    later.take('age.claim-adult', 'identifier', '2025-07-14T10:00');
    later.take('status.begin-identification', 'identifier', '2025-07-14T10:10');
    expect(told(later.take('status.identify', 'identifier', '2025-07-14T11:00'))).toContain(
      'territorial-secretary',
    );
    expect(later.clocks.get('commission-notice')).toBe('2025-07-15 23:59');
    later.take('services.reach-out', 'case-manager', '2025-07-15T12:00');
    expect(later.clocks.get('first-plan')).toBe('2025-07-22 23:59');
    expect(later.clocks.get('placement')).toBe('met');

    later.take('status.submit', 'case-manager', '2025-07-16T10:00');
    expect(later.clocks.get('formal-identification')).toBe('2025-07-30 23:59');
    // 21 July: she withdraws P4 after a threat. Her support goes on; the risk is looked at again.
    later.know({ consents: { P4: 'withdrawn' } });
    later.happens('threat.reported', '2025-07-21T09:00');
    expect(later.clocks.get('risk-assessment-again')).toBe('2025-07-22 09:00');
    expect([later.state('services'), later.state('reflection')]).toEqual(['outreach', 'active']);
    later.take('status.withdraw-request', 'person', '2025-07-21T10:00', { provides: ['person-decision'] });
    expect([later.state('status'), later.clocks.get('formal-identification')]).toEqual([
      'presumed',
      'cancelled',
    ]);
    expect(code(() => later.take('status.submit', 'case-manager', '2025-07-21T11:00'))).toBe(
      'MECHANISM.CONSENT_MISSING',
    );
  });
});

describe('case 5: a woman and her son in Bishkek: two decline, the third accepts', () => {
  const kg = law('kg-nrm');
  const facts: Facts = {
    urgency: 'urgent',
    recipient: 'NGO',
    consents: { P3: 'given', P7: 'refused' },
    needOpen: true,
    riskAssessed: true,
  };
  const attempt = (at: string, unplacedAttempts: number): Walk => {
    const one = new Walk(kg, 'Asia/Bishkek', 'referral', at, { ...facts, unplacedAttempts });
    one.take('referral.send', 'sender', at, { provides: ['referral-form'] });
    return one;
  };

  const a = attempt('2025-10-27T16:50', 0);

  it('A is full and gives a place in the queue; the next attempt is proposed', () => {
    const effects = a.take('referral.waitlist', 'receiver', '2025-10-27T18:05', { reason: 'capacity' });
    expect(effects).toContainEqual(expect.objectContaining({ kind: 'propose', what: 'next-attempt' }));
    expect(effects.some(({ kind }) => kind === 'escalate')).toBe(false);
  });

  const b = attempt('2025-10-27T18:10', 1);

  it('the interim placement runs for 72 hours', () => {
    b.happens('interim.placed', '2025-10-27T20:15');
    expect(b.clocks.get('interim-placement')).toBe('2025-10-30 20:15');
  });

  it('B declines: the second that does not place her, so the territorial secretary is told, then the coordinator', () => {
    const effects = b.take('referral.decline', 'receiver', '2025-10-28T10:40', { reason: 'profile' });
    expect(effects).toContainEqual({
      kind: 'escalate',
      rule: 'unplaced-need',
      ladder: ['territorial-secretary', 'coordinator'],
      count: 2,
    });
    b.happens('need.escalated', '2025-10-28T10:40');
    expect(b.clocks.get('escalated-need')).toBe('2025-10-28 14:40');
    b.take('referral.re-route', 'territorial-secretary', '2025-10-29T14:00');
    expect(b.state('referral')).toBe('re-routed');
  });

  const c = attempt('2025-10-29T14:05', 2);

  it('C accepts with conditions, the coordinator approves the cost, the place in the queue at A is given up', () => {
    expect(code(() => c.take('referral.accept-with-conditions', 'receiver', '2025-10-29T15:20'))).toBe(
      'MECHANISM.NEEDS_MISSING',
    );
    const effects = c.take('referral.accept-with-conditions', 'receiver', '2025-10-29T15:20', {
      provides: ['conditions'],
    });
    expect(told(effects)).toEqual(['sender', 'coordinator']);
    c.take('referral.approve-cost', 'coordinator', '2025-10-29T16:00', { provides: ['cost-decision'] });
    expect(c.state('referral')).toBe('accepted-with-conditions');
    a.take('referral.recall', 'rule', '2025-10-29T15:20', { reason: 'placed-elsewhere' });
    expect(a.state('referral')).toBe('recalled');
  });

  it('they arrive at 11:00, both sides confirm at 11:25, the interim placement ends in time', () => {
    c.take('referral.arrive', 'receiver', '2025-10-30T11:00');
    c.know({ handover: { given: true, taken: true } });
    c.take('referral.confirm-taken', 'receiver', '2025-10-30T11:25', handover);
    expect(c.state('referral')).toBe('active');
    c.happens('interim.ended', '2025-10-30T11:25');
    expect(c.clocks.get('interim-placement')).toBe('met');
  });

  it('whoever is second, decline or recall, is refused: one final state', () => {
    const recalled = attempt('2025-10-27T18:10', 1);
    recalled.take('referral.recall', 'coordinator', '2025-10-28T10:40', { reason: 'need-changed' });
    expect(
      code(() => recalled.take('referral.decline', 'receiver', '2025-10-28T10:40', { reason: 'profile' })),
    ).toBe('MECHANISM.NOT_ALLOWED_NOW');
    const declined = attempt('2025-10-27T18:10', 1);
    declined.take('referral.decline', 'receiver', '2025-10-28T10:40', { reason: 'profile' });
    expect(
      code(() =>
        declined.take('referral.recall', 'coordinator', '2025-10-28T10:40', { reason: 'need-changed' }),
      ),
    ).toBe('MECHANISM.NOT_ALLOWED_NOW');
  });

  it('an answer that does not come in time is not a decline, and proposes the next', () => {
    const silent = attempt('2025-10-27T18:10', 1);
    const effects = silent.expires('referral-answer', '2025-10-27T22:10');
    expect(silent.state('referral')).toBe('expired');
    expect(effects).toContainEqual({
      kind: 'propose',
      what: 'propose-reroute',
      about: 'clock.referral-answer',
    });
    expect(told(effects)).toEqual(expect.arrayContaining(['owner', 'superior', 'sender', 'coordinator']));
    expect(silent.effects.some((effect) => effect.kind === 'escalate' && effect.count === 2)).toBe(true);
  });
});

describe('a negative decision', () => {
  const kz = law('kz-nrm');
  const record = { provides: ['decision-record', 'remedy-told'] };
  const decided = (): Walk => {
    const walk = new Walk(kz, 'Asia/Almaty', 'case', '2025-03-10T10:00', {
      identification: INDICATED,
      consents: { P3: 'given' },
    });
    walk.take('status.begin-identification', 'identifier', '2025-03-10T10:10');
    walk.take('status.identify', 'identifier', '2025-03-10T11:00');
    walk.take('status.submit-to-social-protection', 'case-manager', '2025-03-11T11:00');
    walk.take('status.reject', 'social-protection-body', '2025-03-12T11:00', record);
    return walk;
  };

  it('can be reconsidered within the window, and protection is back while it is', () => {
    const walk = decided();
    walk.know({ windowEnds: walk.instant('2025-03-26T23:59:59.999') });
    expect(code(() => walk.take('status.let-stand', 'social-protection-body', '2025-03-20T10:00'))).toBe(
      'MECHANISM.GUARD_FAILED',
    );
    walk.take('status.ask-reconsideration', 'advocate', '2025-03-20T10:00');
    expect(kz.tracks.get('status')?.states.get(walk.state('status') ?? '')?.protects).toBe(true);
  });

  it('can be reconsidered later with a reason, even when it is final', () => {
    const walk = decided();
    walk.know({ windowEnds: walk.instant('2025-03-26T23:59:59.999') });
    walk.take('status.let-stand', 'social-protection-body', '2025-03-28T10:00');
    expect(code(() => walk.take('status.ask-reconsideration', 'person', '2025-04-28T10:00'))).toBe(
      'MECHANISM.NOT_ALLOWED_NOW',
    );
    walk.take('status.ask-reconsideration-late', 'person', '2025-04-28T10:00', { reason: 'new-evidence' });
    expect(walk.state('status')).toBe('reconsideration');
  });

  it('of one gate gives way to a positive one of the other', () => {
    const walk = decided();
    walk.take('status.confirm', 'internal-affairs', '2025-03-14T10:00', record);
    expect(walk.state('status')).toBe('confirmed');
  });
});
