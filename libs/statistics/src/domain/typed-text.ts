/** Breaks a line, or turns the order of what follows: a reader would see another text than was stored. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

/** What somebody typed, as one line that everybody reads as it stands. */
export const typedLine = (text: string): string => text.replace(UNSEEN, ' ').trim();

/** How many letters and digits of any script there are; marks and blanks that nobody sees say nothing. */
export const lettersIn = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
