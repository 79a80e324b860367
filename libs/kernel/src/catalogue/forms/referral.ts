import type { Form } from '../field';
import * as k from '../kinds';

/** F7 Referral form: what one organisation needs to answer for one need. No name, no story, no diagnosis. */
export const referral: Form = {
  id: 'referral',
  schemaVersion: 1,
  fields: [
    ...k.fieldsOf('triage', {
      referral: k.reference,
      attempt: k.number(1, 99),
      code: k.caseCode,
      service: { kind: k.code('service'), required: true },
      urgency: { kind: k.code('referral-urgency'), required: true },
      gender: k.code('gender'),
      ageBand: k.code('age-band'),
      familySize: k.number(1, 20),
      children: k.repeat(20, { age: { kind: k.number(0, 17), required: true } }),
      bedProfile: { kind: k.codes('bed-feature'), required: k.has('service', 'bed') },
      languages: { kind: k.codes('language'), required: true },
      securityLevel: k.code('security-level'),
      needs: k.codes('service'),
      staffRisk: { kind: k.code('risk-class'), required: true },
      mustNot: k.codes('must-not'),
      avoidRegions: {
        kind: k.repeat(10, { region: { kind: k.region, required: true } }),
        required: k.has('mustNot', 'avoid-region'),
      },
      arrivalFrom: k.instant,
      arrivalUntil: { kind: k.instant, notBefore: 'arrivalFrom' },
      whoMeets: k.code('who-meets'),
      transport: k.code('transport'),
      consent: k.reference,
      // The sender's own desk, never the person's.
      senderContact: { kind: k.text(120), required: true },
      answerBy: k.instant,
    }),
  ],
};

/** The other half of F7: what the asked organisation answers. An address is given by voice only. */
export const referralReply: Form = {
  id: 'referral-reply',
  schemaVersion: 1,
  fields: k.fieldsOf('triage', {
    reply: { kind: k.code('referral-reply'), required: true },
    conditions: {
      kind: k.longText(500),
      required: k.has('reply', 'accepted-with-conditions'),
      absentWhen: k.has('reply', 'declined', 'waitlisted'),
    },
    waitlistPlace: { kind: k.number(1, 999), absentWhen: { not: k.has('reply', 'waitlisted') } },
    // A code and nothing else: no word of a decline reaches the next organisation (R20).
    declineReason: {
      kind: k.code('decline-reason'),
      required: k.has('reply', 'declined'),
      absentWhen: { not: k.has('reply', 'declined') },
    },
    personInCharge: {
      kind: k.text(120),
      required: k.has('reply', 'accepted', 'accepted-with-conditions'),
    },
    addressGivenByVoice: k.boolean,
  }),
};
