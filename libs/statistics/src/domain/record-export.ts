import { forbidden, invalid, type MemberActor, refused, Temporal } from '@panoh/kernel';
import type { RecordRules } from './policy';
import { alikeRulesText } from './record-rules';
import { type Measure, MEASURES } from './table-definition';
import { lettersIn, typedLine } from './typed-text';

export const RECORD_FORMATS = ['htcds', 'ctdc'] as const;
export type RecordFormatId = (typeof RECORD_FORMATS)[number];

/** Whose records: about a signal alone nobody knows yet whether there is a victim. */
export const RECORD_MEASURES = MEASURES.filter((measure) => measure !== 'signals');

/** What nobody decided in time has lapsed; no row says so, the time does. */
export const RECORD_EXPORT_STATES = ['asked', 'lapsed', 'approved', 'refused'] as const;
export type RecordExportState = (typeof RECORD_EXPORT_STATES)[number];

/** After that somebody must ask again: what was agreed to in one month need not be right in the next. */
export const DAYS_TO_TAKE = 14;

export interface RecordExportWish {
  readonly format: RecordFormatId;
  readonly measure: Measure;
  /** Months (YYYY-MM) in which the count began, the first and the last one included. */
  readonly from: string;
  readonly to: string;
  /** For whom and what for, in words of the office; never about a person. */
  readonly purpose: string;
}

const SHORTEST_PURPOSE = 10;
const LONGEST_PURPOSE = 500;
const MOST_YEARS = 40;

/** @throws DomainError RECORD_EXPORT.PURPOSE, RECORD_EXPORT.MEASURE, STATISTICS.PERIOD */
export function checkRecordExport(wish: RecordExportWish): RecordExportWish {
  const purpose = typedLine(wish.purpose);
  if (lettersIn(purpose) < SHORTEST_PURPOSE || purpose.length > LONGEST_PURPOSE)
    throw invalid(
      'RECORD_EXPORT.PURPOSE',
      `Say in ${String(SHORTEST_PURPOSE)} to ${String(LONGEST_PURPOSE)} letters who receives the records and what for.`,
    );
  if (!(RECORD_MEASURES as readonly string[]).includes(wish.measure))
    throw invalid(
      'RECORD_EXPORT.MEASURE',
      'Records are exported of people who were presumed, identified, assisted or returned.',
    );
  const [from, to] = [monthOf(wish.from), monthOf(wish.to)];
  if (Temporal.PlainYearMonth.compare(from, to) > 0 || to.year - from.year >= MOST_YEARS)
    throw invalid(
      'STATISTICS.PERIOD',
      `The period must run from an earlier to a later month and span less than ${String(MOST_YEARS)} years.`,
    );
  return { ...wish, purpose };
}

function monthOf(text: string): Temporal.PlainYearMonth {
  try {
    const month = Temporal.PlainYearMonth.from(text);
    if (month.year >= 1) return month;
  } catch {
    // Told below, as a year before the first is.
  }
  throw invalid('STATISTICS.PERIOD', 'Give the first and the last month of the period, as 2026-03.');
}

/** What tells which people an export may hold. */
export interface RecordCut extends Pick<RecordExportWish, 'measure' | 'from' | 'to'> {
  readonly jurisdictions: readonly string[];
}

/**
 * Whether one person may be in both, so that whoever has the two files can lay them side by side: k holds in each,
 * and not in what one has and the other has not. With another measure the months are of another event, and say nothing.
 */
export function mayShare(one: RecordCut, other: RecordCut): boolean {
  const sameCountry = one.jurisdictions.some((country) => other.jurisdictions.includes(country));
  const sameMonth = one.from <= other.to && other.from <= one.to;
  return sameCountry && (one.measure !== other.measure || sameMonth);
}

/** What decides whether somebody may do the next step. */
export interface StandingExport {
  readonly state: RecordExportState;
  readonly userId: string;
  readonly expiresAt: Temporal.Instant | null;
  /** By which rules records were alike when somebody agreed; null where it was before that was noted. */
  readonly agreedRules: string | null;
}

/**
 * The second person: another human being, whichever of their memberships they act under.
 * @throws DomainError RECORD_EXPORT.SAME_PERSON, RECORD_EXPORT.LAPSED, RECORD_EXPORT.DECIDED
 */
export function requireSecondPerson(standing: StandingExport, { userId }: MemberActor): void {
  if (standing.userId === userId)
    throw forbidden('RECORD_EXPORT.SAME_PERSON', 'You asked for these records. Another person must decide.');
  refuseLapsed(standing);
  if (standing.state !== 'asked')
    throw refused('RECORD_EXPORT.DECIDED', 'Somebody has decided this already. Load it again.');
}

/**
 * What leaves is what the second person agreed to: they saw how many must be alike, and in what.
 * @throws DomainError RECORD_EXPORT.NOT_YOURS, RECORD_EXPORT.LAPSED, RECORD_EXPORT.NOT_APPROVED, RECORD_EXPORT.EXPIRED,
 *   RECORD_EXPORT.RULES
 */
export function requireTakeable(
  standing: StandingExport,
  actor: MemberActor,
  { now, rules }: { readonly now: Temporal.Instant; readonly rules: RecordRules },
): void {
  const { state, userId, expiresAt, agreedRules } = standing;
  if (userId !== actor.userId)
    throw forbidden(
      'RECORD_EXPORT.NOT_YOURS',
      'Records are taken by whoever asked for them and said what for.',
    );
  refuseLapsed(standing);
  if (state !== 'approved')
    throw refused('RECORD_EXPORT.NOT_APPROVED', 'Another person has not agreed to this export.');
  if (expiresAt === null || Temporal.Instant.compare(now, expiresAt) >= 0)
    throw refused(
      'RECORD_EXPORT.EXPIRED',
      `An export is open for ${String(DAYS_TO_TAKE)} days after it was agreed to. Ask for it again.`,
    );
  if (agreedRules !== null && agreedRules !== alikeRulesText(rules))
    throw refused(
      'RECORD_EXPORT.RULES',
      'How many records must be alike, or in what, has changed since somebody agreed to this export. Ask for it again.',
    );
}

function refuseLapsed({ state }: StandingExport): void {
  if (state === 'lapsed')
    throw refused(
      'RECORD_EXPORT.LAPSED',
      'Nobody decided in time, so this request for records has lapsed. Whoever needs them must ask again.',
    );
}
