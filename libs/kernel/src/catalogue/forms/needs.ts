import type { Form } from '../field';
import * as k from '../kinds';

/** F5 Needs assessment: what is needed now, by category, and what the person wishes. */
export const needs: Form = {
  id: 'needs',
  schemaVersion: 1,
  fields: [
    ...k.fieldsOf('triage', {
      services: { kind: k.codes('service'), required: true },
      housing: { kind: k.code('housing-need'), required: true },
      bedProfile: { kind: k.codes('bed-feature'), required: k.has('services', 'bed') },
      securityLevel: k.code('security-level'),
      interpreterLanguages: k.codes('language'),
      interpretation: k.code('need-level'),
      money: k.code('need-level'),
      foodAndReligion: k.codes('food-need'),
      workAndEducation: k.codes('work-education-need'),
      childrenWithPerson: k.number(0, 20),
    }),
    ...k.fieldsOf('health', {
      medical: { kind: k.codes('medical-need'), required: true },
      medicalNote: k.longText(2000),
      medication: {
        kind: k.longText(1000),
        required: k.has('medical', 'medication'),
        safety: true,
      },
      psychological: { kind: k.code('need-level'), required: true },
      psychologicalNote: k.longText(2000),
    }),
    ...k.fieldsOf('legal', {
      legal: k.codes('legal-need'),
      legalNote: k.longText(1000),
      documents: k.codes('document-kind'),
    }),
    ...k.fieldsOf('family', {
      dependants: k.repeat(20, {
        relation: { kind: k.code('relation'), required: true },
        age: k.number(0, 120),
        withPerson: { kind: k.boolean, required: true },
      }),
    }),
    ...k.fieldsOf('story', {
      wishes: { kind: k.longText(2000), neverCrossOrganisation: true },
    }),
  ],
};
