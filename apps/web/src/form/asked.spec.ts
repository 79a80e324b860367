import { FORM_IDS, formComplete, formOf, Temporal } from '@panoh/kernel';
import { missingIn, tidy } from './asked';
import type { AnyField, FormDocument } from './form-types';

const facts = (isChild: boolean) => ({
  isChild,
  ageDisputed: false,
  today: Temporal.PlainDate.from('2026-01-01'),
});
type Fields = ReturnType<typeof formOf>['fields'];

/** As the api spells a form, without its words. */
const spelled = (fields: Fields): AnyField[] =>
  JSON.parse(
    JSON.stringify(fields, (_key, value: unknown) =>
      typeof value === 'object' && value !== null && 'kind' in value
        ? { required: false, absentWhen: null, ...value }
        : value,
    ),
  ) as AnyField[];

const SAID: FormDocument[] = [
  {},
  { purposes: ['ForcedLabour'], answer: 'given', recipientKind: 'circle', services: ['bed'] },
  { purposes: ['ForcedMarriage'], answer: 'refused', recipientKind: 'person', medical: ['medication'] },
  { callBackChannel: 'none', answer: 'unable', reply: 'declined', risks: [{ actor: 'family' }] },
  { callBackChannel: 'email', answer: 'given', recipientKind: 'organisation', mustNot: ['avoid-region'] },
];

describe('what is asked', () => {
  it.each(FORM_IDS)('is missing on the screen exactly where it is missing for the node: %s', (formId) => {
    const fields = spelled(formOf(formId).fields);
    const known = new Set(fields.map(({ id }) => id));
    for (const isChild of [true, false])
      for (const said of SAID) {
        const document = Object.fromEntries(Object.entries(said).filter(([id]) => known.has(id)));
        const kept = tidy(fields, document, facts(isChild));
        expect(missingIn(fields, kept, facts(isChild))).toEqual(
          formComplete(formId, kept as never, facts(isChild)).missing,
        );
      }
  });

  it('is not sent half typed, and not where it is not asked', () => {
    const person = spelled(formOf('person').fields);
    expect(
      tidy(
        person,
        {
          name: { given: ' ', family: '', patronymic: 'Toshmatovich' },
          birthDate: { certainty: 'exact', date: '' },
          documents: [{}, { kind: 'passport' }],
          phone: '',
        },
        facts(false),
      ),
    ).toEqual({ documents: [{ kind: 'passport' }] });
    const identification = spelled(formOf('identification').fields);
    expect(tidy(identification, { means: ['force'], acts: ['recruited'] }, facts(true))).toEqual({
      acts: ['recruited'],
    });
  });
});
