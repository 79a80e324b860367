import { shippedFragments, shippedMechanisms } from '../../../../test/support/mechanism-files';
import { SPECIMEN, specimen } from '../../../../test/support/specimen-mechanism';
import type { FaultCode } from '../model/fault';
import { parseMechanism } from './parse-mechanism';

const FRAGMENT = { file: 'shared/extra.yaml', text: 'fragment: extra\nreasons: { extra: [one] }\n' };

/** One edit of the specimen, the code it must be refused with, and the text on the line that must be named. */
type Row = readonly [what: string, find: string, put: string, code: FaultCode, at?: string];

const MISTAKES: readonly Row[] = [
  ['what is no YAML', 'per: case', 'per: [case', 'MECHANISM.NOT_YAML', 'first: signal'],
  ['an anchor', 'reasons:\n', 'reasons: &list\n', 'MECHANISM.NOT_PLAIN', '  decline: [full'],
  ['a tag', 'version: 3', 'version: !!int 3', 'MECHANISM.NOT_PLAIN'],
  ['an unknown section', 'reasons:\n', 'motives:\n', 'MECHANISM.KEY_UNKNOWN'],
  [
    'an unknown key of a step',
    'by: shelter, reason: decline',
    'by: shelter, motive: decline',
    'MECHANISM.KEY_UNKNOWN',
  ],
  ['an unknown key of a clock', 'calendar: receiver', 'kalendar: receiver', 'MECHANISM.KEY_UNKNOWN'],
  [
    'a step without anybody',
    'note: { from: sent, by: shelter }',
    'note: { from: sent }',
    'MECHANISM.KEY_MISSING',
  ],
  ['a clock without a length', '    not-before: 30cd\n', '', 'MECHANISM.KEY_MISSING', '  recovery:'],
  [
    'a clock with two lengths',
    'within: 5wd',
    'lasts: 5wd\n    within: 5wd',
    'MECHANISM.KEY_MISSING',
    '  decision:',
  ],
  [
    'a variant left out',
    'within: { urgent: 4h, standard: 24h, planned: 3wd }',
    'within: { urgent: 4h }',
    'MECHANISM.KEY_MISSING',
  ],
  [
    'a party described without roles',
    '{ roles: [case-manager], may:',
    '{ lead: true, may:',
    'MECHANISM.KEY_MISSING',
  ],
  [
    'a text where a map belongs',
    '  services:\n    per',
    '  services: none\n  other:\n    per',
    'MECHANISM.SHAPE',
    '  services: none',
  ],
  [
    'a number where a text belongs',
    'counted: true\n    source: act',
    'counted: 1\n    source: act',
    'MECHANISM.SHAPE',
  ],
  ['an impossible span', 'within: 5wd', 'within: 5 days', 'MECHANISM.SHAPE'],
  ['a trigger nobody can read', 'starts: event bed.held', 'starts: when a bed is held', 'MECHANISM.SHAPE'],
  ['a step without its track', 'also: peace.begin', 'also: begin', 'MECHANISM.SHAPE'],
  ['a jurisdiction that is no country', 'jurisdiction: XX', 'jurisdiction: Nowhere', 'MECHANISM.SHAPE'],
  ['an escalation after nothing', 'after: 2', 'after: 0', 'MECHANISM.SHAPE'],
  [
    'an empty list item',
    'tell: shelter',
    'tell: [shelter, ]\n        owes: [~]',
    'MECHANISM.SHAPE',
    'owes: [~]',
  ],
  ['a role nobody has', 'roles: [shelter-staff]', 'roles: [shelter-cook]', 'MECHANISM.WORD_UNKNOWN'],
  ['a category nobody keeps', 'P4: { covers: [triage]', 'P4: { covers: [secrets]', 'MECHANISM.WORD_UNKNOWN'],
  ['a standing word nobody knows', 'gives: reflection.active', 'gives: peace', 'MECHANISM.WORD_UNKNOWN'],
  [
    'a kind of recipient nobody is',
    'recipients: { NGO: P3,',
    'recipients: { Club: P3,',
    'MECHANISM.WORD_UNKNOWN',
  ],
  ['an effect nobody has', 'effect: hold-released', 'effect: hold-sold', 'MECHANISM.WORD_UNKNOWN'],
  ['a name with capitals', '  shelter:\n', '  Shelter:\n', 'MECHANISM.NAME'],
  ['a name taken from the prototype', '  shelter:\n', '  __proto__:\n', 'MECHANISM.NAME'],
  ['a party with a reserved name', '  shelter:\n', '  clock:\n', 'MECHANISM.NAME'],
  [
    'a name that stands twice',
    'declined: { final: true }\n',
    'declined: { final: true }\n      declined: {}\n',
    'MECHANISM.DEFINED_TWICE',
    '      declined: {}',
  ],
  ['a file with another name', 'mechanism: specimen', 'mechanism: spezimen', 'MECHANISM.FILE_NAME'],
  ['a version that is no number', 'version: 3', "version: '3'", 'MECHANISM.VERSION'],
  ['a version that is not whole', 'version: 3', 'version: 3.1', 'MECHANISM.VERSION'],
  ['a version below one', 'version: 3', 'version: 0', 'MECHANISM.VERSION'],
  ['no version', 'version: 3\n', '', 'MECHANISM.KEY_MISSING', '\n'],
  [
    'an included file that is not there',
    'jurisdiction: XX',
    'jurisdiction: XX\nincludes: [shared/gone.yaml]',
    'MECHANISM.INCLUDE_MISSING',
    'includes:',
  ],
  [
    'a clock without a source',
    'calendar: receiver\n',
    'calendar: receiver\n  unsourced: { starts: event bed.held, within: 1h, owner: shelter }\n  rest:\n',
    'MECHANISM.SOURCE_MISSING',
    '  unsourced:',
  ],
  ['a step that rests on nothing', '    source: act\n', '', 'MECHANISM.SOURCE_MISSING', 'identify: {'],
  ['a source that is not there', '    source: act\n', '    source: decree\n', 'MECHANISM.SOURCE_UNKNOWN'],
  [
    'a rule surer than its source',
    '{ ref: act, confidence: uncertain }',
    '{ ref: act, confidence: verified }',
    'MECHANISM.CONFIDENCE_RAISED',
  ],
  [
    'a proposal of ours under the title of an act',
    '{ ref: act, confidence: uncertain }',
    '{ ref: act, confidence: design }',
    'MECHANISM.CONFIDENCE_RAISED',
  ],
  [
    'a design source that calls itself likely',
    'kind: design, confidence: design',
    'kind: design, confidence: likely',
    'MECHANISM.CONFIDENCE_RAISED',
  ],
  [
    'a number without a mark of its own',
    '{ ref: act, confidence: uncertain }',
    'act',
    'MECHANISM.CONFIDENCE_MISSING',
    'source: act\n  answer',
  ],
  [
    'a clock that would close a case',
    'effect: hold-released',
    'effect: close-case',
    'MECHANISM.EXPIRY_CLOSES',
  ],
  [
    'a clock that would take a right away',
    'effect: hold-released',
    'effect: evict',
    'MECHANISM.EXPIRY_TAKES_RIGHT',
  ],
];

const lineOf = (text: string, marker: string): number =>
  text.slice(0, text.indexOf(marker)).split('\n').length;

describe('reading a mechanism', () => {
  it('finds nothing wrong with the specimen', () => {
    expect(parseMechanism(SPECIMEN, 'specimen.yaml').faults).toEqual([]);
  });

  const mistakes = MISTAKES.map(([what, find, put, code, at]) => ({ what, find, put, code, at }));
  it.each(mistakes)('names the line of $what', ({ find, put, code, at }) => {
    expect(SPECIMEN).toContain(find);
    const text = SPECIMEN.replace(find, () => put);
    const { mechanism, faults } = parseMechanism(text, 'specimen.yaml');
    expect(mechanism).toBeUndefined();
    const marker = at ?? put.trim().split('\n')[0] ?? '';
    expect(text).toContain(marker);
    expect(faults).toContainEqual(
      expect.objectContaining({ code, file: 'specimen.yaml', line: lineOf(text, marker) }),
    );
  });

  it('says the column, and a sentence that ends', () => {
    const [fault] = parseMechanism(
      SPECIMEN.replace('roles: [shelter-staff]', 'roles: [cook]'),
      'specimen.yaml',
    ).faults;
    expect(fault?.column).toBe(13);
    expect(fault?.sentence).toMatch(/^[A-Z].*\.$/);
  });

  it('tells all mistakes of a file at once', () => {
    const text = SPECIMEN.replace('version: 3', 'version: x').replace('jurisdiction: XX', 'jurisdiction: y');
    expect(parseMechanism(text, 'specimen.yaml').faults).toHaveLength(2);
  });

  it.each(['', '- a list', 'just a word', '\u0000', '{}', '--- a\n--- b'])(
    'refuses %j without falling over',
    (text) => {
      const { mechanism, faults } = parseMechanism(text, 'specimen.yaml');
      expect(mechanism).toBeUndefined();
      expect(faults.length).toBeGreaterThan(0);
    },
  );

  it('keeps what a file says', () => {
    const { name, version, jurisdiction, tracks, clocks } = specimen();
    expect({ name, version, jurisdiction }).toEqual({ name: 'specimen', version: 3, jurisdiction: 'XX' });
    expect(clocks.get('answer')?.limits).toEqual({
      urgent: { amount: 4, unit: 'h' },
      standard: { amount: 24, unit: 'h' },
      planned: { amount: 3, unit: 'wd' },
    });
    expect(clocks.get('decision')?.source).toMatchObject({ ref: 'act', confidence: 'uncertain' });
    expect(tracks.get('status')?.actions.get('identify')?.source).toMatchObject({
      ref: 'act',
      confidence: 'likely',
    });
  });
});

describe('included files', () => {
  const including = SPECIMEN.replace('jurisdiction: XX', 'jurisdiction: XX\nincludes: shared/extra.yaml');

  it('take part as if they were written there, and only when they are included', () => {
    expect(parseMechanism(including, 'specimen.yaml', [FRAGMENT]).mechanism?.reasons.has('extra')).toBe(true);
    expect(parseMechanism(SPECIMEN, 'specimen.yaml', [FRAGMENT]).mechanism?.reasons.has('extra')).toBe(false);
  });

  it('name their own file and line', () => {
    const wrong = { ...FRAGMENT, text: 'fragment: extra\nreason: {}\n' };
    expect(parseMechanism(including, 'specimen.yaml', [wrong]).faults).toMatchObject([
      { code: 'MECHANISM.KEY_UNKNOWN', file: 'shared/extra.yaml', line: 2, column: 1 },
    ]);
  });

  it('may not define what is defined already', () => {
    const again = { ...FRAGMENT, text: 'fragment: extra\nreasons: { decline: [one] }\n' };
    expect(parseMechanism(including, 'specimen.yaml', [again]).faults).toMatchObject([
      { code: 'MECHANISM.DEFINED_TWICE', file: 'shared/extra.yaml', line: 2 },
    ]);
  });

  it('may add permissions to a party, but not to one nobody describes', () => {
    const adding = { ...FRAGMENT, text: 'fragment: extra\nparties: { carer: { may: status.ask } }\n' };
    const { mechanism } = parseMechanism(including, 'specimen.yaml', [adding]);
    expect([...(mechanism?.parties.get('carer')?.may.keys() ?? [])]).toContain('status.ask');
    const ghost = { ...FRAGMENT, text: 'fragment: extra\nparties: { ghost: { may: status.ask } }\n' };
    expect(parseMechanism(including, 'specimen.yaml', [ghost]).faults).toMatchObject([
      { code: 'MECHANISM.PARTY_UNDEFINED', file: 'shared/extra.yaml', line: 2 },
    ]);
  });

  it('count in the text that is stored and hashed', () => {
    const uz = shippedMechanisms().find(({ file }) => file === 'uz-nrm.yaml')!;
    const textWith = (edit: (text: string) => string): string | undefined =>
      parseMechanism(
        uz.text,
        uz.file,
        shippedFragments().map(({ file, text }) => ({ file, text: edit(text) })),
      ).mechanism?.text;
    expect(textWith((text) => text)).toContain('fragment: referral');
    expect(textWith((text) => text.replace('urgent: 4h', 'urgent: 5h'))).not.toBe(textWith((text) => text));
  });
});
