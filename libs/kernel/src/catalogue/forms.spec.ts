import type { Condition, Field, RowField } from './field';
import { FORM_IDS, formOf, isFormId } from './forms';

const everyField = FORM_IDS.flatMap((formId) =>
  formOf(formId).fields.map((field): [string, Field] => [`${formId}.${field.id}`, field]),
);
const rowsOf = ({ kind }: Field): readonly RowField[] => (kind.type === 'repeat' ? kind.row : []);

function fieldsNamedIn(condition: Condition): readonly string[] {
  if ('fact' in condition) return [];
  if ('field' in condition) return [condition.field];
  if ('not' in condition) return fieldsNamedIn(condition.not);
  return ('all' in condition ? condition.all : condition.any).flatMap(fieldsNamedIn);
}

describe('the field catalogue', () => {
  it('knows its forms', () => {
    expect(isFormId('signal')).toBe(true);
    expect(isFormId('constructor')).toBe(false);
    expect(FORM_IDS.filter((formId) => formOf(formId).id !== formId)).toEqual([]);
  });

  it('asks each field once, under an id that is a word', () => {
    for (const formId of FORM_IDS) {
      const ids = formOf(formId).fields.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.filter((id) => !/^[a-z][A-Za-z]+$/.test(id))).toEqual([]);
    }
  });

  it('lets a rule name only fields of the same form, or of the same row', () => {
    const strangers = FORM_IDS.flatMap((formId) => {
      const { fields } = formOf(formId);
      return [fields, ...fields.map(rowsOf)].flatMap((together) =>
        together
          .flatMap(({ required, absentWhen, notBefore }) => [
            ...(required && required !== true ? fieldsNamedIn(required) : []),
            ...(absentWhen ? fieldsNamedIn(absentWhen) : []),
            ...(notBefore === undefined ? [] : [notBefore]),
          ])
          .filter((named) => !together.some(({ id }) => id === named)),
      );
    });
    expect(strangers).toEqual([]);
  });

  it('never lets out what the field lists star', () => {
    const starred = everyField.flatMap(([path, field]) => [
      ...(field.neverCrossOrganisation ? [path] : []),
      ...rowsOf(field)
        .filter(({ neverCrossOrganisation }) => neverCrossOrganisation)
        .map(({ id }) => `${path}.${id}`),
    ]);
    expect(starred.sort()).toEqual(
      [
        ...['identification.placeOfExploitation', 'indicators.answers.note', 'needs.wishes'],
        ...['risk.doNotContactList', 'risk.safeChannel', 'risk.codePhrase'],
        ...['person.codePhrase', 'person.doNotContactNote'],
      ].sort(),
    );
  });

  it('keeps free words out of triage, but for those about an organisation', () => {
    const worded = everyField
      .filter(([, { category }]) => category === 'triage')
      .filter(([, field]) =>
        [field.kind, ...rowsOf(field).map(({ kind }) => kind)].some(({ type }) =>
          ['text', 'long-text', 'person-name', 'partial-date'].includes(type),
        ),
      )
      .map(([path]) => path);
    expect(worded).toEqual([
      'referral.senderContact',
      'referral-reply.conditions',
      'referral-reply.personInCharge',
    ]);
  });

  it('keeps the safety extract short', () => {
    expect(everyField.filter(([, { safety }]) => safety).map(([path]) => path)).toEqual([
      'person.doNotContact',
      'risk.riskToLife',
      'risk.doNotContact',
      'needs.medication',
      'handover.medicines',
    ]);
    expect(everyField.filter(([, field]) => field.safety && field.neverCrossOrganisation)).toEqual([]);
  });
});
