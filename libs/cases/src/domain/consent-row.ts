import { endOfDay, type FormDocument, invalid, Temporal } from '@panoh/kernel';
import type { ConsentAnswer, RecipientKind } from './consent';

/** The part of a consent form (F6) that decides: codes, ids and dates, no names and no words of the person. */
export interface ConsentRow {
  readonly purpose: string;
  readonly answer: ConsentAnswer;
  readonly guardianAnswer: ConsentAnswer | null;
  readonly recipientKind: RecipientKind | null;
  readonly recipientOrganisationId: string | null;
  readonly circleKinds: readonly string[];
  readonly circleCountry: string | null;
  readonly circleRegion: string | null;
  readonly neverKinds: readonly string[];
  readonly neverOrganisations: readonly string[];
  readonly categories: readonly string[];
  readonly validFrom: Temporal.Instant | null;
  readonly validUntil: Temporal.Instant | null;
  readonly textVersion: number;
  readonly textLanguage: string;
  readonly manner: readonly string[];
  readonly spokenOnly: boolean;
}

/**
 * @param zone in which the days of the form begin and end: the recording organisation's
 * @param isChild then only the guardian's yes beside the child's own makes a yes; the child's view stays sealed
 * @param at when it was said: a consent for today begins now, not at midnight
 * @throws DomainError CONSENT.DATES
 */
export function consentRow(
  document: FormDocument,
  { zone, isChild, at }: { zone: string; isChild: boolean; at: Temporal.Instant },
): ConsentRow {
  const said = document.answer as ConsentAnswer;
  const guardianAnswer = (document.guardianAnswer as ConsentAnswer | undefined) ?? null;
  const answer =
    isChild && said === 'given' && guardianAnswer !== 'given' ? (guardianAnswer ?? 'unable') : said;
  const validUntil = endOf(document.validUntil, zone);
  const validFrom = beginOf(document.validFrom, zone, at);
  const lasts =
    validFrom !== null && validUntil !== null && Temporal.Instant.compare(validFrom, validUntil) < 0;
  if (answer === 'given' && !lasts)
    throw invalid(
      'CONSENT.DATES',
      'A consent needs a day it begins and a later day until which it is valid.',
    );
  return {
    purpose: document.purpose as string,
    answer,
    guardianAnswer,
    recipientKind: (document.recipientKind as RecipientKind | undefined) ?? null,
    recipientOrganisationId: textOf(document.recipientOrganisation),
    circleKinds: codesOf(document.circleKinds),
    circleCountry: textOf(document.circleCountry),
    circleRegion: textOf(document.circleRegion),
    neverKinds: codesOf(document.neverKinds),
    neverOrganisations: rowsOf(document.neverOrganisations).flatMap((row) => textOf(row.organisation) ?? []),
    categories: codesOf(document.categories),
    validFrom,
    validUntil,
    textVersion: Number(document.textVersion),
    textLanguage: document.textLanguage as string,
    manner: codesOf(document.manner),
    spokenOnly: document.spokenOnly === true,
  };
}

function beginOf(day: unknown, zone: string, at: Temporal.Instant): Temporal.Instant | null {
  if (typeof day !== 'string') return null;
  const date = Temporal.PlainDate.from(day);
  const today = at.toZonedDateTimeISO(zone).toPlainDate();
  return date.equals(today) ? at : date.toZonedDateTime(zone).toInstant();
}

const endOf = (day: unknown, zone: string): Temporal.Instant | null =>
  typeof day === 'string' ? endOfDay(Temporal.PlainDate.from(day), zone) : null;

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const codesOf = (value: unknown): readonly string[] => (Array.isArray(value) ? (value as string[]) : []);
const rowsOf = (value: unknown): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(value) ? (value as Record<string, unknown>[]) : [];
