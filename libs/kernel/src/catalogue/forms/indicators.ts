import type { Form } from '../field';
import * as k from '../kinds';

/** F3 Indicators checklist. The sheets are data in config/; the answers never decide a status. */
export const indicators: Form = {
  id: 'indicators',
  schemaVersion: 1,
  fields: k.fieldsOf('story', {
    edition: { kind: k.number(1, 999), required: true },
    sheets: { kind: k.codes('indicator-sheet'), required: true },
    language: k.code('language'),
    answers: {
      kind: k.repeat(200, {
        indicator: { kind: k.code('indicator'), required: true },
        answer: { kind: k.code('indicator-answer'), required: true },
        strength: k.code('indicator-strength'),
        note: { kind: k.longText(500), neverCrossOrganisation: true },
      }),
      required: true,
    },
  }),
};
