import fc from 'fast-check';
import { CATEGORIES, type Category } from '../categories';
import { FORM_IDS, formOf } from '../catalogue/forms';
import type { FieldValue, FormDocument } from '../catalogue/document';
import { Temporal } from '../time/temporal';
import type { CaseRecord, Grant, Section, Viewer } from './case-record';
import { project } from './project';

const START = Temporal.Instant.from('2025-03-10T05:20:00Z');
const at = (hours: number) => START.add({ hours });
const ORGANISATIONS = ['consulate', 'shelter', 'police'];
const CASES = ['case-1', 'case-2'];

// Each text says which record it is of and in which field; every section holds all fields of its form, also
// those of other categories, and one that the catalogue does not know: only the right ones may come out.
const section = (
  recordId: string,
  formId: Section['formId'],
  category: Category,
  writtenBy: string,
  ownUntil: Section['ownUntil'] = null,
): Section => ({ recordId, formId, category, writtenBy, ownUntil, document: textsOf(formId, recordId) });

function textsOf(formId: Section['formId'], recordId: string): FormDocument {
  const texts = formOf(formId).fields.map(({ id, kind }): [string, FieldValue] => [
    id,
    kind.type === 'repeat'
      ? [Object.fromEntries(kind.row.map((field) => [field.id, `${recordId}/${id}.${field.id}`]))]
      : `${recordId}/${id}`,
  ]);
  return { ...Object.fromEntries(texts), uncatalogued: `${recordId}/uncatalogued` };
}

const instant = fc.integer({ min: 0, max: 9 }).map(at);
const maybeInstant = fc.option(instant, { nil: null });
const sections = fc.array(
  fc
    .record({
      formId: fc.constantFrom(...FORM_IDS),
      category: fc.constantFrom(...CATEGORIES),
      writtenBy: fc.constantFrom(...ORGANISATIONS),
      ownUntil: maybeInstant,
    })
    .map(({ formId, category, writtenBy, ownUntil }) => ({ formId, category, writtenBy, ownUntil })),
  { maxLength: 12 },
);
const record: fc.Arbitrary<CaseRecord> = fc
  .record({ caseId: fc.constantFrom(...CASES), sections, inCareOf: fc.subarray(ORGANISATIONS) })
  .map((made) => ({
    ...made,
    sections: made.sections.map(({ formId, category, writtenBy, ownUntil }, index) =>
      section(`r${index}`, formId, category, writtenBy, ownUntil),
    ),
  }));
const grant: fc.Arbitrary<Grant> = fc.record({
  caseId: fc.constantFrom(...CASES),
  organisationId: fc.constantFrom(...ORGANISATIONS),
  categories: fc.subarray([...CATEGORIES]),
  purpose: fc.constantFrom('P3', 'P4'),
  openedAt: instant,
  until: maybeInstant,
  closedAt: maybeInstant,
  ground: fc.constantFrom('consent', 'own-work', 'threat-to-life'),
});
const grants = fc.array(grant, { maxLength: 6 });
const viewer: fc.Arbitrary<Viewer> = fc.record({
  organisationId: fc.constantFrom(...ORGANISATIONS, 'stranger'),
  assigned: fc.boolean(),
  at: instant,
});

/** The rules again, each text on its own and in other words, so that one mistake is not made twice. */
function mayRead(
  one: Section,
  field: string,
  from: CaseRecord,
  given: readonly Grant[],
  who: Viewer,
): boolean {
  const catalogued = formOf(one.formId).fields.find(({ id }) => id === field.split('.')[0]);
  if (catalogued?.category !== one.category) return false;
  if (one.category !== 'triage' && !who.assigned) return false;
  const now = who.at.epochMilliseconds;
  const before = (end: Temporal.Instant | null) => end === null || now < end.epochMilliseconds;
  const mine = given.filter(
    (each) =>
      each.caseId === from.caseId &&
      each.organisationId === who.organisationId &&
      each.categories.includes(one.category) &&
      each.openedAt.epochMilliseconds <= now,
  );
  const isWriter = one.writtenBy === who.organisationId;
  const row = catalogued.kind.type === 'repeat' ? catalogued.kind.row : [];
  const starred =
    catalogued.neverCrossOrganisation ??
    row.find(({ id }) => `${catalogued.id}.${id}` === field)?.neverCrossOrganisation ??
    false;
  if (starred && !isWriter) return false;
  if (isWriter && before(one.ownUntil)) return true;
  if (mine.some(({ until, closedAt }) => before(until) && before(closedAt))) return true;
  const received = mine.some(({ openedAt, until, closedAt }) =>
    [until, closedAt].every((end) => end === null || openedAt.epochMilliseconds < end.epochMilliseconds),
  );
  return received && from.inCareOf.includes(who.organisationId) && catalogued.safety === true;
}

const textsIn = (documents: readonly FormDocument[]): readonly string[] =>
  documents.flatMap((document) => JSON.stringify(document).match(/r\d+\/[A-Za-z.]+/g) ?? []);
const shown = (...seen: Parameters<typeof project>): readonly string[] =>
  textsIn(project(...seen)?.sections.map(({ document }) => document) ?? []);

const RUNS = { numRuns: 1500 };

describe('what leaves a case', () => {
  it('is exactly what the rules open, for any record, grants and viewer', () => {
    fc.assert(
      fc.property(record, grants, viewer, (from, given, who) => {
        const expected = from.sections.flatMap((one) =>
          textsIn([one.document]).filter((text) => mayRead(one, text.split('/')[1] ?? '', from, given, who)),
        );
        expect([...shown(from, given, who)].sort()).toEqual([...expected].sort());
      }),
      RUNS,
    );
  });

  it('never grows when a grant closes', () => {
    fc.assert(
      fc.property(record, grants, viewer, fc.nat(), (from, given, who, which) => {
        const closed = given.map((each, index) =>
          index === which % Math.max(given.length, 1) ? { ...each, closedAt: each.openedAt } : each,
        );
        const before = new Set(shown(from, given, who));
        expect(shown(from, closed, who).filter((text) => !before.has(text))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('is nothing for a stranger, not even that the case exists', () => {
    fc.assert(
      fc.property(record, grants, viewer, (from, given, who) => {
        expect(project(from, given, { ...who, organisationId: 'stranger' })).toBeUndefined();
        const elsewhere = given.map((each) => ({ ...each, caseId: 'another case' }));
        const theirs = from.sections.filter(({ writtenBy }) => writtenBy !== who.organisationId);
        expect(project({ ...from, sections: theirs }, elsewhere, who)).toBeUndefined();
      }),
      RUNS,
    );
  });

  it('names every category as open or as withheld, and says nothing about what is written in them', () => {
    fc.assert(
      fc.property(record, grants, viewer, (from, given, who) => {
        const seen = project(from, given, who);
        if (!seen) return;
        expect([...seen.open, ...seen.withheld].sort()).toEqual([...CATEGORIES].sort());
        const empty = project({ ...from, sections: [] }, given, who);
        if (empty) expect(empty.withheld).toEqual(seen.withheld);
      }),
      RUNS,
    );
  });

  it('shares nothing with what is kept', () => {
    const kept = section('r0', 'risk', 'story', 'consulate');
    const from = { caseId: 'case-1', sections: [kept], inCareOf: [] };
    const seen = project(from, [], { organisationId: 'consulate', assigned: true, at: at(1) });
    const [row] = seen?.sections[0]?.document['risks'] as [Record<string, unknown>];
    row['mitigation'] = 'changed';
    expect(JSON.stringify(kept)).not.toContain('changed');
  });
});

describe('a referral, walked', () => {
  const from: CaseRecord = {
    caseId: 'case-1',
    sections: [
      section('r0', 'referral', 'triage', 'consulate'),
      section('r1', 'person', 'identity', 'consulate'),
      section('r2', 'needs', 'health', 'consulate'),
      section('r3', 'risk', 'contact', 'consulate'),
      section('r4', 'needs', 'story', 'shelter', at(50)),
    ],
    inCareOf: [],
  };
  const open = (categories: readonly Category[], opened: number, closed: number | null): Grant => ({
    ...{ caseId: 'case-1', organisationId: 'shelter', categories, purpose: 'P3', ground: 'consent' },
    ...{ openedAt: at(opened), until: at(90), closedAt: closed === null ? null : at(closed) },
  });
  const given = [open(['triage'], 1, 4), open(['triage', 'identity', 'health', 'contact'], 4, 20)];
  const shelter = (hours: number, assigned = true) => ({
    organisationId: 'shelter',
    assigned,
    at: at(hours),
  });
  const seenBy = (who: Viewer, now = from) =>
    project(now, given, who)?.sections.map(({ recordId }) => recordId);
  const sectionsOf = (recordId: string, who: Viewer, now = from) =>
    project(now, given, who)?.sections.find((each) => each.recordId === recordId);

  it('shows triage until acceptance, the consented categories after it', () => {
    expect(seenBy(shelter(2))).toEqual(['r0', 'r4']);
    expect(seenBy(shelter(4))).toEqual(['r0', 'r1', 'r2', 'r3', 'r4']);
    expect(seenBy(shelter(4, false))).toEqual(['r0']);
    expect(project(from, given, shelter(4))?.withheld).toEqual(['story', 'legal', 'location', 'family']);
  });

  it('never shows what is starred to anyone but its writer', () => {
    expect(Object.keys(sectionsOf('r3', shelter(5))?.document ?? {})).toEqual(['doNotContact']);
    const consulate = { organisationId: 'consulate', assigned: true, at: at(5) };
    expect(Object.keys(sectionsOf('r3', consulate)?.document ?? {})).toContain('codePhrase');
  });

  it('hides what was received when the grant closes; one’s own work stays until handover', () => {
    expect(seenBy(shelter(20))).toEqual(['r4']);
    expect(seenBy(shelter(50))).toBeUndefined();
  });

  it('leaves the safety extract with whoever has the person in its care', () => {
    const inCare = { ...from, inCareOf: ['shelter'] };
    expect(sectionsOf('r2', shelter(30), inCare)?.document).toEqual({ medication: 'r2/medication' });
    expect(sectionsOf('r2', shelter(30), inCare)?.because).toBe('safety');
    expect(seenBy(shelter(30), inCare)).toEqual(['r2', 'r3', 'r4']);
    expect(
      seenBy({ ...shelter(30), organisationId: 'police' }, { ...from, inCareOf: ['police'] }),
    ).toBeUndefined();
  });
});
