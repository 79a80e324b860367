import { Temporal } from '../time/temporal';
import { codebook, codebooks } from './codebook';
import type { FormFacts } from './document';
import { formComplete } from './form-complete';
import type { FormId } from './forms';
import { FORM_IDS, formOf } from './forms';
import { listsInForms } from './lists-in-forms';
import { validateForm } from './validate-form';

const adult: FormFacts = { isChild: false, ageDisputed: false, today: Temporal.PlainDate.from('2025-05-18') };
const child: FormFacts = { ...adult, isChild: true };
const disputed: FormFacts = { ...adult, ageDisputed: true };

/** Lists of one's own, so that these tests read as they stand: the forms do not care which codes there are. */
const lists: Readonly<Record<string, readonly string[]>> = {
  country: ['UZ', 'KZ', 'KG'],
  script: ['Cyrl', 'Latn'],
  act: ['recruited', 'transported'],
  means: ['deception', 'threat'],
  'type-of-exploitation': ['ForcedLabour', 'SexualExploitation'],
  'safe-channel': ['phone-call', 'in-person', 'none'],
  'consent-answer': ['given', 'refused', 'unable'],
  'consent-recipient-kind': ['own-organisation', 'organisation', 'circle', 'person', 'public'],
  'referral-reply': ['accepted', 'accepted-with-conditions', 'waitlisted', 'declined'],
};
const books = codebooks(
  listsInForms().map((id) =>
    codebook({ id, version: 1, standard: 'panoh', source: 'test', codes: lists[id] ?? ['one', 'two'] }),
  ),
);

const validate = (formId: FormId, document: unknown, facts = adult) =>
  validateForm(formId, document, facts, books);
const faultsOf = (formId: FormId, document: unknown, facts = adult) => {
  const reading = validate(formId, document, facts);
  return reading.ok ? [] : reading.faults.map(({ field, code }) => `${field}: ${code}`);
};
const documentOf = (formId: FormId, document: unknown, facts = adult) => {
  const reading = validate(formId, document, facts);
  return reading.ok ? reading.document : undefined;
};

const signal = {
  channel: 'one',
  receivedAt: '2025-03-10T10:20:00+05:00',
  placeCountry: 'KZ',
  adults: 1,
  children: 0,
  urgency: 'one',
};

describe('a signal', () => {
  it('is complete without any identity (R01)', () => {
    const document = documentOf('signal', signal);
    expect(document).toEqual({ ...signal, receivedAt: '2025-03-10T05:20:00Z' });
    expect(formComplete('signal', document!, adult)).toEqual({ complete: true, missing: [] });
  });

  it('says what is missing', () => {
    const { channel: _, ...rest } = signal;
    const document = documentOf('signal', { ...rest, callBackChannel: 'phone-call' })!;
    expect(formComplete('signal', document, adult)).toEqual({
      complete: false,
      missing: ['channel', 'callBackTo'],
    });
  });

  it('takes no number where there is no safe way to call', () => {
    expect(
      faultsOf('signal', { ...signal, callBackChannel: 'none', callBackTo: '+998 90 000 00 00' }),
    ).toEqual(['callBackTo: not-asked']);
  });
});

describe('means', () => {
  const identification = {
    acts: ['recruited'],
    means: ['deception'],
    purposes: ['SexualExploitation'],
    conclusion: 'one',
    reasons: 'x',
    informedOfConclusion: true,
    informedOfRemedies: true,
  };
  const { means: _, ...without } = identification;

  it('are asked of an adult', () => {
    expect(faultsOf('identification', identification)).toEqual([]);
    expect(formComplete('identification', documentOf('identification', without)!, adult).missing).toEqual([
      'means',
    ]);
  });

  it.each([
    ['a child', child],
    ['somebody whose age is in dispute', disputed],
  ])('are not asked of %s (R02, R11)', (_, facts) => {
    expect(faultsOf('identification', identification, facts)).toEqual(['means: not-asked']);
    const document = documentOf('identification', without, facts)!;
    expect(formComplete('identification', document, facts).complete).toBe(true);
  });

  it('come with the industry where the purpose is labour', () => {
    const document = documentOf('identification', { ...identification, purposes: ['ForcedLabour'] })!;
    expect(formComplete('identification', document, adult).missing).toEqual(['industry']);
  });
});

describe('a consent', () => {
  it('of a child needs the guardian and the child’s own view', () => {
    const document = documentOf('consent', { purpose: 'one', answer: 'refused' }, child)!;
    const { missing } = formComplete('consent', document, child);
    expect(missing).toEqual(expect.arrayContaining(['guardianName', 'guardianAnswer', 'childView']));
    expect(formComplete('consent', document, adult).missing).not.toContain('guardianName');
  });

  it('needs its recipient, categories and dates once it is given', () => {
    const given = documentOf('consent', { purpose: 'one', answer: 'given', recipientKind: 'organisation' })!;
    expect(formComplete('consent', given, adult).missing).toEqual(
      expect.arrayContaining(['recipientOrganisation', 'categories', 'validFrom', 'validUntil']),
    );
    const refused = documentOf('consent', { purpose: 'one', answer: 'refused' })!;
    expect(formComplete('consent', refused, adult).missing).not.toContain('validUntil');
  });

  it('does not end before it begins', () => {
    const dates = { validFrom: '2025-05-18', validUntil: '2025-05-17' };
    expect(faultsOf('consent', dates)).toEqual(['validUntil: before-its-start']);
  });
});

describe('a decline', () => {
  it('has a code and no words (R20)', () => {
    const reply = { reply: 'declined', declineReason: 'one' };
    expect(faultsOf('referral-reply', reply)).toEqual([]);
    expect(faultsOf('referral-reply', { ...reply, conditions: 'too loud' })).toEqual([
      'conditions: not-asked',
    ]);
    expect(faultsOf('referral-reply', { ...reply, reply: 'accepted' })).toEqual(['declineReason: not-asked']);
  });
});

describe('names and dates', () => {
  it.each([
    [{ given: 'Сурайё' }, { given: 'Сурайё' }],
    [
      { given: ' Oʻtkir  Ali ', family: 'Сафаров', patronymic: '', script: 'Latn' },
      { given: 'Oʻtkir Ali', family: 'Сафаров', script: 'Latn' },
    ],
    [
      { family: 'Ўринова', script: 'Cyrl', transliteration: { family: 'Urinova', given: null } },
      { family: 'Ўринова', script: 'Cyrl', transliteration: { family: 'Urinova' } },
    ],
  ])('keep %j as it was given', (name, kept) => {
    expect(documentOf('person', { name })).toEqual({ name: kept });
  });

  it.each([
    [{ patronymic: 'Иванович' }, 'name: name-without-parts'],
    [{ script: 'Latn' }, 'name: name-without-parts'],
    [{ given: 'A', nick: 'B' }, 'name: unknown-field'],
    [{ given: 5 }, 'name.given: wrong-type'],
    [{ given: 'x'.repeat(101) }, 'name.given: too-long'],
    [{ given: 'a\u0000b' }, 'name.given: bad-characters'],
    [{ given: 'a\u202Eb' }, 'name.given: bad-characters'],
    [{ given: 'a', transliteration: 'b' }, 'name.transliteration: wrong-type'],
    ['Karim', 'name: wrong-type'],
  ])('refuse %j', (name, fault) => {
    expect(faultsOf('person', { name })).toEqual([fault]);
  });

  it.each([
    { certainty: 'exact', date: '1991-02-28' },
    { certainty: 'month', month: '1991-02' },
    { certainty: 'year', year: 1991 },
    { certainty: 'estimated', year: 1991, within: 3 },
    { certainty: 'unknown' },
  ])('know a birth date as far as it is known: %j', (birthDate) => {
    expect(documentOf('person', { birthDate })).toEqual({ birthDate });
  });

  it.each([
    [{ certainty: 'exact', date: '1991-02-30' }, 'not-a-date'],
    [{ certainty: 'exact', date: '1991-2-3' }, 'not-a-date'],
    [{ certainty: 'exact', date: '2025-05-19' }, 'in-the-future'],
    [{ certainty: 'year', year: 2026 }, 'in-the-future'],
    [{ certainty: 'year', year: 1212 }, 'not-a-date'],
    [{ certainty: 'estimated', year: 1991, within: 60 }, 'out-of-range'],
    [{ certainty: 'estimated', year: 1991 }, 'out-of-range'],
    [{ certainty: 'unknown', year: 1991 }, 'unknown-field'],
    [{ certainty: 'toString' }, 'unknown-code'],
    ['1991-02-28', 'wrong-type'],
  ])('refuse %j', (birthDate, code) => {
    expect(faultsOf('person', { birthDate })).toEqual([`birthDate: ${code}`]);
  });
});

describe('a hostile document', () => {
  it.each([
    ['no object', 'text', 'signal: wrong-type'],
    ['a list', [], 'signal: wrong-type'],
    ['an unknown field', { ...signal, karimova: 'x' }, 'signal: unknown-field'],
    ['a prototype key', JSON.parse('{"__proto__": {"channel": "one"}}'), 'signal: unknown-field'],
    ['a name of a method', { toString: 1 }, 'signal: unknown-field'],
    ['a wrong type', { ...signal, adults: '1' }, 'adults: wrong-type'],
    ['a fraction', { ...signal, adults: 1.5 }, 'adults: wrong-type'],
    ['a number that is none', { ...signal, adults: Number.NaN }, 'adults: wrong-type'],
    ['too many people', { ...signal, adults: 1000 }, 'adults: out-of-range'],
    ['an unknown code', { ...signal, urgency: 'soon' }, 'urgency: unknown-code'],
    [
      'a moment without an offset',
      { ...signal, receivedAt: '2025-03-10T10:20:00' },
      'receivedAt: not-a-date',
    ],
    ['a half surrogate', { ...signal, callBackTo: '\ud800' }, 'callBackTo: bad-characters'],
    ['a long text', { ...signal, callBackTo: 'x'.repeat(5_000_000) }, 'callBackTo: too-long'],
    ['a code in a list', { ...signal, suspectedForms: [['ForcedLabour']] }, 'suspectedForms: wrong-type'],
    [
      'endless codes',
      { ...signal, suspectedForms: Array(1e5).fill('ForcedLabour') },
      'suspectedForms: too-many',
    ],
    ['a deep nest', { ...signal, suspectedForms: nested(5000) }, 'suspectedForms: wrong-type'],
  ])('with %s is refused with its field', (_, document, fault) => {
    expect(faultsOf('signal', document)).toEqual([fault]);
  });

  it('names the row of a fault, and never the value', () => {
    const secret = 'Каримова Дилноза';
    const rows = [{ country: 'KZ' }, { country: secret, from: '2025-13', to: true, [secret]: 1 }];
    const reading = validate('identification', { route: rows, [secret]: secret, reasons: [secret] });
    expect(JSON.stringify(reading)).not.toContain(secret);
    expect(faultsOf('identification', { route: rows })).toEqual([
      'route[1]: unknown-field',
      'route[1].country: unknown-code',
      'route[1].from: not-a-date',
      'route[1].to: not-a-date',
    ]);
    expect(faultsOf('identification', { route: Array(21).fill({ country: 'KZ' }) })).toEqual([
      'route: too-many',
    ]);
  });

  it('does not make faults without end', () => {
    const rows = Array(200).fill({ answer: 'x', indicator: 'y', strength: 'z' });
    expect(faultsOf('indicators', { answers: rows })).toHaveLength(100);
  });
});

describe('normal form', () => {
  it('drops what is empty, writes a code once, composes letters', () => {
    const document = {
      ...{ acts: ['transported', 'recruited', 'transported'], means: [], purposes: null, reasons: '  ' },
      ...{ interpreter: '  И\u0306ор ', route: [{}, { country: 'KG', from: '' }] },
    };
    expect(documentOf('identification', document)).toEqual({
      ...{ acts: ['transported', 'recruited'], interpreter: 'Йор', route: [{ country: 'KG' }] },
    });
  });

  it('keeps a false and a nought: they are answers', () => {
    expect(documentOf('risk', { riskToLife: false })).toEqual({ riskToLife: false });
    expect(documentOf('signal', { adults: 0 })).toEqual({ adults: 0 });
  });

  it.each(FORM_IDS)('is empty for an empty %s, of which everything required is missing', (formId) => {
    expect(documentOf(formId, {})).toEqual({});
    const always = formOf(formId).fields.filter(({ required }) => required === true);
    const { complete, missing } = formComplete(formId, {}, adult);
    expect(complete).toBe(false);
    expect(missing).toEqual(expect.arrayContaining(always.filter((f) => !f.absentWhen).map(({ id }) => id)));
  });
});

it('says which list the installation lacks', () => {
  expect(() => validateForm('signal', signal, adult, new Map())).toThrow(/signal-channel/);
});

function nested(depth: number): unknown {
  let value: unknown = 'ForcedLabour';
  for (let level = 0; level < depth; level++) value = [value];
  return value;
}
