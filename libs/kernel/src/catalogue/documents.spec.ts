import fc from 'fast-check';
import { CATEGORIES } from '../categories';
import { Temporal } from '../time/temporal';
import { codebook, codebooks } from './codebook';
import { codedValues } from './coded-values';
import type { FormDocument } from './document';
import type { FieldKind } from './field';
import { FORM_IDS, formOf, type FormId } from './forms';
import { listsInForms } from './lists-in-forms';
import { joinCategories, splitByCategory } from './split-by-category';
import { validateForm } from './validate-form';

const facts = { isChild: false, ageDisputed: false, today: Temporal.PlainDate.from('2025-05-18') };
const CODES = ['one', 'two', 'three'];
const books = codebooks(
  listsInForms().map((id) => codebook({ id, version: 1, standard: 'panoh', source: 'test', codes: CODES })),
);

const word = fc.string({
  unit: fc.constantFrom('а', 'b', 'ў', ' ', '‘', 'é', '\n'),
  minLength: 1,
  maxLength: 30,
});
const day = fc
  .integer({ min: 0, max: 40_000 })
  .map((days) => Temporal.PlainDate.from('1910-01-01').add({ days }).toString());

/** Answers of every kind, in the spelling a client may use. */
function answer(kind: FieldKind): fc.Arbitrary<unknown> {
  switch (kind.type) {
    case 'code':
    case 'country':
      return fc.constantFrom(...CODES);
    case 'codes':
    case 'countries':
      return fc.array(fc.constantFrom(...CODES), { maxLength: 5 });
    case 'text':
    case 'long-text':
      return word;
    case 'date':
      return day;
    case 'month':
      return day.map((date) => date.slice(0, 7));
    case 'instant':
      return day.map((date) => `${date}T10:00:00.5+05:00`);
    case 'number':
      return fc.integer({ min: kind.min, max: kind.max });
    case 'boolean':
      return fc.boolean();
    case 'region':
      return fc.constantFrom('UZ-BU', 'KZ');
    case 'reference':
      return fc.uuid();
    case 'case-code':
      return fc.constant('0000 0000 0');
    case 'person-name':
      return fc.record(
        { given: word, family: word, script: fc.constant('one') },
        { requiredKeys: ['given'] },
      );
    case 'partial-date':
      return fc.oneof(
        day.map((date) => ({ certainty: 'exact', date })),
        fc.constant({ certainty: 'unknown' }),
      );
    case 'repeat':
      return fc.array(
        fc.record(Object.fromEntries(kind.row.map((field) => [field.id, answer(field.kind)])), {
          requiredKeys: [],
        }),
        { maxLength: Math.min(kind.max, 3) },
      );
  }
}

const filled: fc.Arbitrary<{ formId: FormId; sent: Record<string, unknown> }> = fc
  .constantFrom(...FORM_IDS)
  .chain((formId) =>
    fc
      .record(Object.fromEntries(formOf(formId).fields.map(({ id, kind }) => [id, answer(kind)])), {
        requiredKeys: [],
      })
      .map((sent) => ({ formId, sent })),
  );

/** What passes; a document made by chance often breaks a rule between fields, and is then of no use here. */
const valid = filled
  .map(({ formId, sent }) => ({ formId, reading: validateForm(formId, sent, facts, books) }))
  .filter(({ reading }) => reading.ok)
  .map(({ formId, reading }) => ({ formId, document: reading.ok ? reading.document : {} }));

describe('any document', () => {
  it('is refused with fields of its form, or is in normal form', () => {
    fc.assert(
      fc.property(filled, ({ formId, sent }) => {
        const reading = validateForm(formId, sent, facts, books);
        if (!reading.ok) {
          const names = formOf(formId).fields.map(({ id }) => id);
          for (const { field } of reading.faults) expect(names).toContain(/^[A-Za-z]+/.exec(field)?.[0]);
          return;
        }
        const again = validateForm(formId, JSON.parse(JSON.stringify(reading.document)), facts, books);
        expect(again).toEqual(reading);
      }),
      { numRuns: 500 },
    );
  });

  it('comes back whole from its categories, and each part holds only its own fields', () => {
    fc.assert(
      fc.property(valid, ({ formId, document }) => {
        const parts = splitByCategory(formId, document);
        expect(JSON.stringify(joinCategories(formId, parts))).toBe(JSON.stringify(document));
        for (const category of CATEGORIES)
          for (const id of Object.keys(parts[category] ?? {}))
            expect(formOf(formId).fields.find((field) => field.id === id)?.category).toBe(category);
      }),
      { numRuns: 300 },
    );
  });

  it('gives statistics codes and nothing that was typed', () => {
    fc.assert(
      fc.property(valid, ({ formId, document }) => {
        for (const { list, codes } of codedValues(formId, document)) {
          expect(books.has(list)).toBe(true);
          expect(codes.length).toBeGreaterThan(0);
          expect(codes.filter((code) => !CODES.includes(code))).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('joining categories', () => {
  it('takes a field only from the part of its own category', () => {
    const misplaced = { triage: { urgency: 'one', suspectedForms: ['one'] }, contact: { urgency: 'two' } };
    expect(joinCategories('signal', misplaced)).toEqual({ urgency: 'one' });
  });
});

describe('coded values', () => {
  it('are listed by field, each code once, rows together', () => {
    const document: FormDocument = {
      riskToLife: true,
      risks: [
        { actor: 'one', place: 'two', likelihood: 1, severity: 1, mitigation: 'words' },
        { actor: 'one', place: 'three', likelihood: 1, severity: 1 },
      ],
      codePhrase: 'words',
    };
    expect(codedValues('risk', document)).toEqual([
      { field: 'risks.actor', list: 'risk-actor', codes: ['one'] },
      { field: 'risks.place', list: 'risk-place', codes: ['two', 'three'] },
    ]);
  });
});
