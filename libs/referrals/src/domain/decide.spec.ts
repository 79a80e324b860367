import { DomainError, Temporal } from '@panoh/kernel';
import { parseMechanism } from '@panoh/mechanisms';
import { shippedFragments, shippedMechanisms } from '../../../../test/support/mechanism-files';
import { decide } from './decide';
import { proposalsOf, stepEventsOf } from './step-event';

const [file] = shippedMechanisms().filter((one) => one.file.startsWith('kz-nrm'));
const { mechanism } = parseMechanism(file?.text ?? '', file?.file ?? '', shippedFragments());
const now = Temporal.Instant.from('2025-03-10T07:10:00Z');
const consented = { recipient: 'NGO', consents: { P3: 'given' }, needOpen: true } as const;

function taking(state: string, name: string, by: string, facts: object = {}, more: object = {}) {
  if (mechanism === undefined) throw new Error('The shipped mechanism does not parse.');
  return decide(
    mechanism,
    { state, since: now },
    { name, by: [by], occurredAt: now, ...more },
    { ...consented, ...facts },
    now,
  );
}

function codeOf(attempt: () => unknown): string {
  try {
    attempt();
    return 'taken';
  } catch (fault) {
    return fault instanceof DomainError ? fault.code : String(fault);
  }
}

describe('a step of a referral, by the shipped law', () => {
  it('is not offered any more once it was recalled, or once somebody else has the need', () => {
    for (const attempt of [
      () => taking('recalled', 'accept', 'receiver'),
      () => taking('sent', 'accept', 'receiver', { needOpen: false }),
    ])
      expect(codeOf(attempt)).toBe('REFERRAL.NOT_OFFERED');
  });

  it('needs a consent for this receiver', () => {
    expect(codeOf(() => taking('sent', 'accept', 'receiver', { consents: { P3: 'withdrawn' } }))).toBe(
      'REFERRAL.NO_CONSENT',
    );
  });

  it('proposes the next attempt after a decline, and counts it', () => {
    const { state, effects } = taking(
      'sent',
      'decline',
      'receiver',
      { unplacedAttempts: 1 },
      { reason: 'capacity' },
    );
    expect(state).toBe('declined');
    expect(proposalsOf(effects)).toEqual(['next-attempt']);
    expect(effects.some(({ kind }) => kind === 'escalate')).toBe(true);
  });

  it('becomes active by itself when both sides have confirmed, and tells each step', () => {
    const facts = { handover: { given: true, taken: true } };
    const { state, effects } = taking('in-transit', 'confirm-given', 'sender', facts, {
      provides: ['handover-record'],
    });
    expect(state).toBe('active');
    expect(stepEventsOf(effects).map(({ type }) => type)).toEqual([
      'referral.given-confirmed',
      'referral.handed-over',
      'referral.active',
    ]);
  });
});
