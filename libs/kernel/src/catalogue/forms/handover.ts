import type { Form } from '../field';
import * as k from '../kinds';

/** F8 Handover record, confirmed by giver and taker (R22). */
export const handover: Form = {
  id: 'handover',
  schemaVersion: 1,
  fields: [
    ...k.fieldsOf('triage', {
      giver: k.reference,
      taker: k.reference,
      handedOverAt: { kind: k.instant, required: true },
      informationPassed: k.codes('category'),
    }),
    ...k.fieldsOf('location', { place: { kind: k.text(200), required: true } }),
    ...k.fieldsOf('health', {
      condition: { kind: k.code('handover-condition'), required: true },
      conditionNote: k.longText(1000),
      medicines: { kind: k.longText(1000), safety: true },
    }),
    ...k.fieldsOf('legal', {
      documentsPassed: k.codes('document-kind'),
      belongings: k.repeat(50, { item: { kind: k.text(120), required: true }, count: k.number(1, 999) }),
    }),
    ...k.fieldsOf('story', {
      // What happens in the next 72 hours.
      nextStep: { kind: k.longText(500), required: true },
    }),
  ],
};
