import { localDay, type Temporal } from '@panoh/kernel';

/** The five counts of R50: five numbers, never one. The month in which each began for this person. */
export interface CountMonths {
  readonly signal: string | null;
  readonly presumed: string | null;
  readonly identified: string | null;
  readonly assisted: string | null;
  readonly returned: string | null;
}

/**
 * What is known of one person for counting, in codes. Null means unknown; an empty list means it is known
 * that nothing of the list applies. Months are their first day (YYYY-MM-01).
 */
export interface FactValues {
  readonly counts: CountMonths;
  /** When only the year is known (historic data). */
  readonly year: number | null;
  readonly jurisdiction: string | null;
  readonly region: string | null;
  readonly countryOfExploitation: string | null;
  readonly citizenship: string | null;
  readonly gender: string | null;
  readonly ageBand: string | null;
  readonly majority: 'adult' | 'minor' | null;
  readonly exploitation: readonly string[] | null;
  readonly sexualExploitation: readonly string[] | null;
  readonly industry: readonly string[] | null;
  readonly meansOfControl: readonly string[] | null;
  readonly recruitment: readonly string[] | null;
  readonly recruiterRelation: readonly string[] | null;
  readonly channel: string | null;
  readonly referringKind: string | null;
  readonly receivingKind: string | null;
  readonly outcome: string | null;
  /** From first referral to a bed, in bands: `0-24h`, `24-72h`, … */
  readonly timeToBed: string | null;
  /** Other clock results, `<clock>:<met|met-late|breached>`. */
  readonly clockResults: readonly string[] | null;
  /** Token of the organisation that has the case in hand, for nothing but telling whether a number is its alone. */
  readonly contributor: string | null;
}

/** Where each dimension came from: a form of the catalogue, or an import. */
export type Provenance = Readonly<Partial<Record<keyof FactValues, string>>>;

export const NOTHING_KNOWN: FactValues = {
  counts: { signal: null, presumed: null, identified: null, assisted: null, returned: null },
  year: null,
  jurisdiction: null,
  region: null,
  countryOfExploitation: null,
  citizenship: null,
  gender: null,
  ageBand: null,
  majority: null,
  exploitation: null,
  sexualExploitation: null,
  industry: null,
  meansOfControl: null,
  recruitment: null,
  recruiterRelation: null,
  channel: null,
  referringKind: null,
  receivingKind: null,
  outcome: null,
  timeToBed: null,
  clockResults: null,
  contributor: null,
};

/**
 * First day of the month that it was in a zone: a month is all that a fact keeps of a date, and who comes at one in
 * the morning of New Year's day comes in the new year.
 */
export function monthOf(instant: Temporal.Instant, zone: string): string {
  return localDay(instant, zone).with({ day: 1 }).toString();
}
