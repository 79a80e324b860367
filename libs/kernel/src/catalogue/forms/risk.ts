import type { Form } from '../field';
import * as k from '../kinds';

/** F4 Risk assessment, made with the person and made again at every new event. */
export const risk: Form = {
  id: 'risk',
  schemaVersion: 1,
  fields: [
    ...k.fieldsOf('triage', { riskToLife: { kind: k.boolean, required: true, safety: true } }),
    ...k.fieldsOf('story', {
      risks: {
        kind: k.repeat(30, {
          actor: { kind: k.code('risk-actor'), required: true },
          place: { kind: k.code('risk-place'), required: true },
          likelihood: { kind: k.number(1, 3), required: true },
          severity: { kind: k.number(1, 3), required: true },
          mitigation: k.longText(500),
        }),
        required: true,
      },
      nextReview: { kind: k.date, required: true },
      assessedWithPerson: { kind: k.boolean, required: true },
    }),
    ...k.fieldsOf('contact', {
      // The kinds travel in the safety extract; the names behind them never leave.
      doNotContact: { kind: k.codes('never-list'), safety: true },
      doNotContactList: { kind: k.longText(1000), neverCrossOrganisation: true },
      safeChannel: { kind: k.code('safe-channel'), neverCrossOrganisation: true },
      codePhrase: { kind: k.text(120), neverCrossOrganisation: true },
    }),
  ],
};
