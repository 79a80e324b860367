import type { Form } from '../field';
import * as k from '../kinds';

const given = k.has('answer', 'given');
const toSomebodyElse = k.has('recipientKind', 'organisation', 'circle', 'person');

/** F6 Informed consent: one purpose. A refusal is a fact and is written down as carefully as a yes. */
export const consent: Form = {
  id: 'consent',
  schemaVersion: 1,
  fields: [
    ...k.fieldsOf('legal', {
      purpose: { kind: k.code('consent-purpose'), required: true },
      answer: { kind: k.code('consent-answer'), required: true },
      unableReason: {
        kind: k.code('consent-unable-reason'),
        required: k.has('answer', 'unable'),
        absentWhen: { not: k.has('answer', 'unable') },
      },
      recipientKind: { kind: k.code('consent-recipient-kind'), required: given },
      recipientOrganisation: {
        kind: k.reference,
        required: { all: [given, k.has('recipientKind', 'organisation')] },
      },
      circleKinds: {
        kind: k.codes('organisation-type'),
        required: { all: [given, k.has('recipientKind', 'circle')] },
      },
      circleCountry: { kind: k.country, required: { all: [given, k.has('recipientKind', 'circle')] } },
      circleRegion: k.region,
      neverKinds: k.codes('never-list'),
      neverOrganisations: k.repeat(50, { organisation: { kind: k.reference, required: true } }),
      categories: { kind: k.codes('category'), required: { all: [given, toSomebodyElse] } },
      validFrom: { kind: k.date, required: given },
      validUntil: { kind: k.date, required: given, notBefore: 'validFrom' },
      textVersion: { kind: k.number(1, 999), required: true },
      textLanguage: { kind: k.code('language'), required: true },
      manner: { kind: k.codes('consent-manner'), required: true },
      explainedBy: k.reference,
      spokenLanguage: { kind: k.code('language'), required: true },
      interpreter: k.text(60),
      // Spoken to a named officer in an urgent case; written within 24 hours (R15).
      spokenOnly: k.boolean,
      signatureReference: k.text(120),
      voiceReference: k.text(120),
      copyHanded: { kind: k.boolean, required: true },
      withdrawalTold: { kind: k.codes('withdrawal-way'), required: true },
    }),
    ...k.fieldsOf('family', {
      guardianRelation: { kind: k.code('relation'), required: k.child },
      guardianName: { kind: k.personName, required: k.child },
      guardianAnswer: { kind: k.code('consent-answer'), required: k.child },
      // Who is named as the person to reach: the recipient of a consent for contact with the family.
      recipientPerson: {
        kind: k.personName,
        required: { all: [given, k.has('recipientKind', 'person')] },
      },
    }),
    ...k.fieldsOf('story', {
      // The child's own view stands beside the guardian's answer and is never replaced by it.
      childView: { kind: k.longText(1000), required: k.child },
    }),
  ],
};
