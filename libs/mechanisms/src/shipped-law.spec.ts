import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import { parse } from 'yaml';
import { CATEGORIES, CONFIDENCES, ORGANISATION_TYPES, ROLES } from '@panoh/kernel';
import {
  shippedFragments,
  shippedLabels,
  shippedMechanisms,
  shippedSchema,
} from '../../../test/support/mechanism-files';
import { checkMechanism } from './checks/check-mechanism';
import { unusedLabels } from './checks/check-labels';
import { diagram } from './diagram';
import { parseLabels } from './labels';
import { STANDING } from './model/facts';
import { FAULTS, faultText } from './model/fault';
import * as words from './model/words';
import { parseMechanism } from './reading/parse-mechanism';

const root = path.resolve(__dirname, '../../..');
const labels = shippedLabels().map(({ file, text }) => parseLabels(text, file));
const books = labels.flatMap((one) => one.labels ?? []);
const parsed = shippedMechanisms().map(({ file, text }) => parseMechanism(text, file, shippedFragments()));
const mechanisms = parsed.flatMap(({ mechanism }) => mechanism ?? []);
const codesOf = (codebook: string): string[] =>
  (
    parse(readFileSync(path.join(root, 'config/codebooks', `${codebook}.yaml`), 'utf8')) as {
      codes: string[];
    }
  ).codes;

describe('the law we ship', () => {
  it('may start: no file has a fault', () => {
    const faults = [
      ...labels.flatMap((one) => one.faults),
      ...parsed.flatMap((one) => one.faults),
      ...mechanisms.flatMap((mechanism) => checkMechanism(mechanism, books)),
      ...books.flatMap((book) => unusedLabels(mechanisms, book)),
    ];
    expect(faults.map(faultText)).toEqual([]);
    expect(mechanisms.map(({ name, jurisdiction }) => [name, jurisdiction])).toEqual([
      ['kg-nrm', 'KG'],
      ['kz-nrm', 'KZ'],
      ['uz-nrm', 'UZ'],
    ]);
  });

  it('has one referral track, the same in every country', () => {
    const [first, ...others] = mechanisms.map(({ tracks }) => tracks.get('referral'));
    for (const other of others) expect(other).toEqual(first);
    expect([...(first?.states.keys() ?? [])]).toEqual([
      ...['draft', 'sent', 'delivered', 'accepted', 'accepted-with-conditions', 'waitlisted', 'declined'],
      ...[
        'expired',
        'recalled',
        'in-transit',
        'handed-over',
        'active',
        'feedback-given',
        'closed',
        're-routed',
      ],
    ]);
  });

  it('shows no number as law that we have not read in a law', () => {
    for (const { clocks, sources, name } of mechanisms)
      for (const clock of clocks.values()) {
        const kind = sources.get(clock.source.ref)?.kind;
        expect([name, clock.name, kind === 'act' || kind === 'treaty']).toEqual([name, clock.name, false]);
      }
  });

  it('shows no extent of a consent as law: what each purpose covers is our proposal', () => {
    for (const { consents } of mechanisms)
      for (const { name, source } of consents.purposes.values())
        expect([name, source.confidence]).toEqual([name, 'design']);
  });

  it.each([
    ['kg-nrm', 'reflection-period', '30cd', 'uncertain'],
    ['kz-nrm', 'reflection-period', '30cd', 'uncertain'],
    ['uz-nrm', 'reflection-period', '30cd', 'uncertain'],
    ['kg-nrm', 'preliminary-identification', '24h', 'uncertain'],
    ['kz-nrm', 'preliminary-identification', '24h', 'design'],
    ['kz-nrm', 'stay', '6mo', 'verified'],
    ['kz-nrm', 'stay-at-longest', '9mo', 'verified'],
    ['uz-nrm', 'stay', '30cd', 'uncertain'],
    ['uz-nrm', 'formal-identification', '10wd', 'design'],
    ['uz-nrm', 'commission-notice', '1wd', 'design'],
    ['uz-nrm', 'reconsideration-window', '10wd', 'design'],
    ['kg-nrm', 'interim-placement', '72h', 'design'],
    ['kg-nrm', 'bed-hold', '24h', 'design'],
    ['kg-nrm', 'handover', '24h', 'design'],
    ['kg-nrm', 'referral-feedback', '14cd', 'design'],
    ['kz-nrm', 'guardian', '24h', 'design'],
    ['kz-nrm', 'first-plan', '5wd', 'design'],
    ['kz-nrm', 'plan-review', '30cd', 'design'],
  ])('%s counts %s as %s, %s', (name, clockName, span, confidence) => {
    const clock = mechanisms.find((one) => one.name === name)?.clocks.get(clockName);
    expect(clock?.limits.standard && `${clock.limits.standard.amount}${clock.limits.standard.unit}`).toBe(
      span,
    );
    expect(clock?.source.confidence).toBe(confidence);
  });

  it('uses the codes of the codebooks', () => {
    for (const { reasons } of mechanisms) {
      expect(reasons.get('decline')?.codes).toEqual(codesOf('decline-reason'));
      expect(reasons.get('closing')?.codes).toEqual(codesOf('closing-reason'));
      expect(reasons.get('reflection-extension')?.codes).toEqual(codesOf('reflection-extension'));
    }
    expect(words.URGENCIES).toEqual(codesOf('referral-urgency'));
    expect([...mechanisms[0]!.consents.purposes.keys()]).toEqual(codesOf('consent-purpose'));
  });

  it('names for every kind of organisation the consent it needs to receive', () => {
    for (const { consents } of mechanisms)
      expect([...consents.recipients.keys()].sort()).toEqual([...ORGANISATION_TYPES].sort());
  });

  it('can be drawn, every track in every language', () => {
    for (const mechanism of mechanisms)
      for (const track of mechanism.tracks.keys())
        for (const book of books)
          expect(diagram(mechanism, track, book)).toMatch(/^stateDiagram-v2\n[^"]*("[^"]*"[^"]*)*$/);
  });
});

describe('the JSON Schema for editors', () => {
  const validate = new Ajv({ allErrors: true }).compile(shippedSchema());
  const errorsOf = (text: string): unknown[] => (validate(parse(text)) ? [] : (validate.errors ?? []));

  it.each([...shippedMechanisms(), ...shippedFragments()])('accepts $file', ({ text }) => {
    expect(errorsOf(text)).toEqual([]);
  });

  it.each([
    ['an unknown key', 'per: case', 'pro: case'],
    ['an impossible span', 'lasts: 30cd', 'lasts: 30 days'],
    ['an unknown effect', 'effect: protection-stays', 'effect: evict'],
    ['a version that is no number', 'version: 1', 'version: one'],
  ])('refuses %s', (_, find, put) => {
    const { text } = shippedMechanisms().find(({ file }) => file === 'uz-nrm.yaml')!;
    expect(errorsOf(text.replace(find, put))).not.toEqual([]);
  });

  it('knows the same words as the program', () => {
    const { definitions: of } = shippedSchema() as { definitions: Record<string, Record<string, never>> };
    const enumOf = (value: unknown): unknown => (value as { enum: unknown }).enum;
    const property = (definition: string, name: string): unknown =>
      (of[definition] as unknown as { properties: Record<string, unknown> }).properties[name];
    expect(enumOf(of.role)).toEqual(ROLES);
    expect(enumOf(of.category)).toEqual(CATEGORIES);
    expect(enumOf(of.confidence)).toEqual(CONFIDENCES);
    expect(enumOf(of.organisation)).toEqual(ORGANISATION_TYPES);
    expect(enumOf(of.standing)).toEqual(STANDING);
    expect(enumOf(property('source', 'kind'))).toEqual(words.SOURCE_KINDS);
    expect(enumOf(property('party', 'relation'))).toEqual(words.RELATIONS);
    expect(enumOf(property('track', 'per'))).toEqual(words.SCOPES);
    expect(enumOf(property('state', 'htcds'))).toEqual(words.HTCDS_STATUSES);
    expect(enumOf(property('state', 'counts-as'))).toEqual([...words.COUNTS_AS, 'nothing']);
    const expiry = property('clock', 'expiry') as { properties: Record<string, unknown> };
    expect(enumOf(expiry.properties.effect)).toEqual(words.EXPIRY_EFFECTS);
  });
});

describe('reasons to refuse a mechanism', () => {
  it('are each shown by a planted fault', () => {
    const folder = path.join(root, 'libs/mechanisms/src');
    const specs = ['labels', 'checks/check-labels', 'reading/parse-mechanism']
      .concat(
        ['also', 'clocks', 'consents', 'counts', 'disclosure', 'expiry', 'guards'].map(
          (name) => `checks/check-${name}`,
        ),
      )
      .concat(['needs', 'parties', 'services', 'states', 'triggers'].map((name) => `checks/check-${name}`))
      .map((name) => readFileSync(path.join(folder, `${name}.spec.ts`), 'utf8'))
      .join('\n');
    expect(FAULTS.filter((code) => !specs.includes(`'MECHANISM.${code}'`))).toEqual([]);
  });
});
