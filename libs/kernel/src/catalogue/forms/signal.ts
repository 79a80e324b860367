import type { Form } from '../field';
import * as k from '../kinds';

/** F1 Signal note: what any trained actor writes down in two minutes, without identity (R01). */
export const signal: Form = {
  id: 'signal',
  schemaVersion: 1,
  fields: [
    ...k.fieldsOf('triage', {
      channel: { kind: k.code('signal-channel'), required: true },
      receivedAt: { kind: k.instant, required: true },
      placeCountry: { kind: k.country, required: true },
      placeRegion: k.region,
      adults: { kind: k.number(0, 999), required: true },
      children: { kind: k.number(0, 999), required: true },
      urgency: { kind: k.code('urgency'), required: true },
      // What a shelter must know to answer the same night; of one person, and not who it is.
      gender: k.code('gender'),
      languages: k.codes('language'),
      taker: k.reference,
    }),
    ...k.fieldsOf('story', { suspectedForms: k.codes('type-of-exploitation') }),
    ...k.fieldsOf('contact', {
      callBackChannel: k.code('safe-channel'),
      callBackTo: {
        kind: k.text(120),
        required: k.has('callBackChannel', 'phone-call', 'text-message', 'messenger', 'email'),
        absentWhen: k.has('callBackChannel', 'none'),
      },
    }),
  ],
};
