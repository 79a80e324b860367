import type { Form } from '../field';
import * as k from '../kinds';

/** F13 Formal decision: who decided by which test, what the person was told, and the way to contest it (R27). */
export const decision: Form = {
  id: 'decision',
  schemaVersion: 1,
  fields: [
    ...k.fieldsOf('legal', {
      authority: { kind: k.code('decision-making-organisation'), required: true },
      authorityName: { kind: k.text(200), required: true },
      members: k.repeat(20, { role: { kind: k.text(120), required: true } }),
      test: { kind: k.code('decision-test'), required: true },
      // Titles only: evidence itself stays with the investigation.
      evidence: k.repeat(50, { title: { kind: k.text(200), required: true } }),
      finding: { kind: k.code('trafficking-status'), required: true },
      decidedOn: { kind: k.pastDate, required: true },
      notifiedOn: { kind: k.pastDate, required: true, notBefore: 'decidedOn' },
      notifiedLanguage: {
        kind: k.code('language'),
        required: true,
        absentWhen: { not: k.filled('notifiedOn') },
      },
      notifiedBy: k.reference,
      remedy: { kind: k.code('remedy'), required: true },
      remedyLastDay: {
        kind: k.date,
        required: { not: k.has('remedy', 'none') },
        notBefore: 'notifiedOn',
      },
    }),
    ...k.fieldsOf('story', {
      // In plain words, for the person.
      reasons: { kind: k.longText(3000), required: true },
    }),
  ],
};
