import type { Form } from '../field';
import * as k from '../kinds';

/** F9 Recovery and reflection period. Its end without a decision takes no protection away. */
export const reflection: Form = {
  id: 'reflection',
  schemaVersion: 1,
  fields: k.fieldsOf('legal', {
    jurisdiction: { kind: k.country, required: true },
    basis: { kind: k.text(200), required: true },
    trigger: { kind: k.code('reflection-trigger'), required: true },
    start: { kind: k.date, required: true },
    end: { kind: k.date, required: true, notBefore: 'start' },
    toldOn: { kind: k.pastDate, required: true },
    toldBy: k.reference,
    toldLanguage: { kind: k.code('language'), required: true },
    extensions: k.repeat(20, {
      days: { kind: k.number(1, 366), required: true },
      reason: { kind: k.code('reflection-extension'), required: true },
      authority: { kind: k.text(200), required: true },
    }),
    decision: k.code('reflection-decision'),
    endedHow: k.code('reflection-end'),
    endedOn: { kind: k.pastDate, absentWhen: { not: k.filled('endedHow') } },
  }),
};
