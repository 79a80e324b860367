import type { FieldValue, NameParts, PartialDate, PersonName } from './form-types';

/** The answer if it can stand for itself; nothing while it is empty or half typed. */
export function filledValue(value: FieldValue | undefined): FieldValue | undefined {
  if (value === undefined || value === '') return undefined;
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value;
  if (typeof value !== 'object') return value;
  return 'certainty' in value ? filledDate(value) : filledName(value);
}

function filledDate(date: PartialDate): PartialDate | undefined {
  const isWhole = {
    exact: () => 'date' in date && date.date !== '',
    month: () => 'month' in date && date.month !== '',
    year: () => 'year' in date && Number.isFinite(date.year),
    estimated: () => 'within' in date && Number.isFinite(date.year) && Number.isFinite(date.within),
    unknown: () => true,
  };
  return isWhole[date.certainty]() ? date : undefined;
}

function filledName({ transliteration, script, ...parts }: PersonName): PersonName | undefined {
  const name = filledParts(parts);
  if (name.given === undefined && name.family === undefined) return undefined;
  const other = filledParts(transliteration ?? {});
  return {
    ...name,
    ...(script !== undefined && script !== '' && { script }),
    ...(Object.keys(other).length > 0 && { transliteration: other }),
  };
}

const filledParts = (parts: NameParts): NameParts =>
  Object.fromEntries(Object.entries(parts).filter(([, part]) => part.trim() !== ''));
