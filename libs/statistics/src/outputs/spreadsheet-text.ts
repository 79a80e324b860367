import { LANGUAGES } from '@panoh/kernel';

/** No letter of any text: they break lines, end strings, or turn the order of what follows. */
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]+/g;
const LONE_SURROGATES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** One line of text that every format can hold. */
export const oneLine = (text: string): string =>
  text.replace(CONTROLS, ' ').replace(LONE_SURROGATES, '\ufffd').trim();

/**
 * What begins a formula in a spreadsheet, also in full width; at the start of a cell, and after whatever another
 * country's spreadsheet takes for the end of one.
 */
const FORMULA = /(^|[;,|])(\s*)([=+\-@\uff1d\uff0b\uff0d\uff20])/g;
const QUOTED = /^'/;
const APOSTROPHE = "'";

/**
 * Text of a CSV that a spreadsheet neither calculates nor turns into a date or another number: such a cell begins
 * with an apostrophe, as one types it there to say that this is text. A program takes one away.
 */
export function spreadsheetText(text: string): string {
  const line = oneLine(text).replace(FORMULA, `$1$2${APOSTROPHE}$3`);
  return QUOTED.test(oneLine(text)) || isTaken(line) ? `${APOSTROPHE}${line}` : line;
}

const isTaken = (text: string): boolean =>
  DATE_IN_NUMBERS.test(text) || TIME_OF_DAY.test(text) || isOtherNumber(text) || isDateInWords(text);

/** 5-10, 14 - 17, 1/2, 2024-03, 12.05.2024, 10:30 */
const DATE_IN_NUMBERS = /^\d{1,4}\s*[-/.:]\s*\d{1,4}(\s*[-/.:]\s*\d{1,4})?(\s.*|T.*)?$/;
const TIME_OF_DAY = /^\d{1,2}\s*[ap]m?$/i;
/** A number that would come back as another text: 007, 1E5, 5 %, and more digits than a spreadsheet keeps. */
const isOtherNumber = (text: string): boolean =>
  /^[\d.,\s]*\d[\d.,\s]*(e\s*[+-]?\d+|%)?$/i.test(text) && !/^(0|[1-9]\d{0,14})$/.test(text);

const SHORTEST = 3;
/** Mar 5, 5 марта, 2024 йил март: whichever language the spreadsheet speaks. */
function isDateInWords(text: string): boolean {
  const parts = text.toLowerCase().match(/\p{L}+|\d+|[^\p{L}\d\s]/gu) ?? [];
  const words = parts.filter((part) => /^\p{L}/u.test(part));
  const numbers = parts.filter((part) => /^\d/.test(part));
  if (numbers.length === 0 || numbers.length > 2 || words.length === 0 || words.length > 2) return false;
  return words.some(
    (word) =>
      word.length >= SHORTEST && monthNames().some((month) => month.startsWith(word.slice(0, SHORTEST))),
  );
}

const ONE_A_MONTH_MS = 31 * 86_400_000;
let months: readonly string[] | undefined;
const monthNames = (): readonly string[] =>
  (months ??= LANGUAGES.flatMap((language) => {
    const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, month) => name.format(month * ONE_A_MONTH_MS).toLowerCase());
  }));
