import type { FormDocument } from '@panoh/kernel';
import { ageSpanOf, type AgeSpan } from './age-span';

/** What a referral form (F7) asks for, as matching needs it. Nothing in it says who the person is. */
export interface Ask {
  readonly service: string;
  readonly urgency: Urgency;
  /** HTCDS gender code; undefined where not said. */
  readonly gender: string | undefined;
  readonly age: AgeSpan;
  /** Persons to place together, the person included. */
  readonly persons: number;
  /** Ages of the children who come along. */
  readonly children: readonly number[];
  /** Codes of `bed-feature`. */
  readonly features: readonly string[];
  readonly languages: readonly string[];
  readonly securityLevel: string | undefined;
  /** Codes of `must-not`. */
  readonly mustNot: readonly string[];
  readonly avoidRegions: readonly string[];
}

/** Most urgent first: also the order of a waiting list (R19). */
export const URGENCIES = ['urgent', 'standard', 'planned'] as const;
export type Urgency = (typeof URGENCIES)[number];

export function askOf(document: FormDocument): Ask {
  const children = rows(document['children']).flatMap(({ age }) => (typeof age === 'number' ? [age] : []));
  return {
    service: text(document['service']) ?? '',
    urgency: URGENCIES.find((urgency) => urgency === document['urgency']) ?? 'urgent',
    gender: text(document['gender']),
    age: ageSpanOf(text(document['ageBand'])),
    persons: Math.max(Number(document['familySize'] ?? 1), 1 + children.length),
    children,
    features: list(document['bedProfile']),
    languages: list(document['languages']),
    securityLevel: text(document['securityLevel']),
    mustNot: list(document['mustNot']),
    avoidRegions: rows(document['avoidRegions']).flatMap(({ region }) => text(region) ?? []),
  };
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const list = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];

const rows = (value: unknown): Readonly<Record<string, unknown>>[] =>
  Array.isArray(value)
    ? value.filter((one): one is Readonly<Record<string, unknown>> => typeof one === 'object' && one !== null)
    : [];
