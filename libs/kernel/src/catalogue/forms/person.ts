import type { Form } from '../field';
import * as k from '../kinds';

/** Who the person is. Opened only by consent P2; a signal needs none of it (R01, R45). */
export const person: Form = {
  id: 'person',
  schemaVersion: 1,
  fields: [
    ...k.fieldsOf('triage', {
      gender: k.code('gender'),
      ageBand: k.code('age-band'),
      languages: k.codes('language'),
    }),
    ...k.fieldsOf('identity', {
      name: { kind: k.personName, required: true },
      otherNames: k.repeat(10, { name: { kind: k.personName, required: true } }),
      birthDate: { kind: k.partialDate, required: true },
      // Age claimed, presumed and assessed are three answers, never one overwritten by the next (R11).
      ageCertainty: { kind: k.code('age-certainty'), required: true },
      ageClaimed: k.number(0, 120),
      agePresumed: k.number(0, 120),
      ageAssessed: k.number(0, 120),
      citizenship: k.countries,
      stateless: k.boolean,
      documents: k.repeat(10, {
        kind: { kind: k.code('document-kind'), required: true },
        number: k.text(40),
        country: k.country,
        state: k.code('document-state'),
        validUntil: k.date,
      }),
      education: k.code('education'),
    }),
    ...k.fieldsOf('family', {
      maritalStatus: k.code('marital-status'),
      numberOfChildren: k.number(0, 30),
    }),
    ...k.fieldsOf('contact', {
      safeChannel: k.code('safe-channel'),
      safeTimes: k.text(120),
      phone: k.text(40),
      email: k.text(120),
      codePhrase: { kind: k.text(120), neverCrossOrganisation: true },
      doNotContact: { kind: k.codes('never-list'), safety: true },
      doNotContactNote: { kind: k.longText(1000), neverCrossOrganisation: true },
    }),
    ...k.fieldsOf('location', {
      address: k.text(300),
    }),
  ],
};
