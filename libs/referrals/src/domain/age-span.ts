/** Whole years, both ends included. */
export interface AgeSpan {
  readonly from: number;
  readonly to: number;
}

const ADULT = 18;
const OLDEST = 120;
const WIDE_BANDS: Readonly<Record<string, AgeSpan>> = {
  '65-plus': { from: 65, to: OLDEST },
  'child-unknown': { from: 0, to: ADULT - 1 },
  'adult-unknown': { from: ADULT, to: OLDEST },
};
const BAND = /^(\d+)-(\d+)$/;

/** The ages a band of the codebook `age-band` can mean. Not knowing means any age. */
export function ageSpanOf(band: string | undefined): AgeSpan {
  const [, from, to] = BAND.exec(band ?? '') ?? [];
  if (from !== undefined && to !== undefined) return { from: Number(from), to: Number(to) };
  return WIDE_BANDS[band ?? ''] ?? { from: 0, to: OLDEST };
}

/** A person in doubt is treated as a child, so a place for adults only does not do. */
export const mayBeChild = ({ from }: AgeSpan): boolean => from < ADULT;

export const isSurelyChild = ({ to }: AgeSpan): boolean => to < ADULT;

/** Every age the person may have is taken: a bed that fits only half of a band may turn out not to fit. */
export const covers = (taken: AgeSpan, asked: AgeSpan): boolean =>
  taken.from <= asked.from && taken.to >= asked.to;

/** Some age the person may have is taken. */
export const touches = (taken: AgeSpan, asked: AgeSpan): boolean =>
  taken.from <= asked.to && taken.to >= asked.from;
