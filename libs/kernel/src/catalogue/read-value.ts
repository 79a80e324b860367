import { parseCaseCode } from '../case-code';
import { firstOfMonthOf, instantOf, plainDateOf } from './date-value';
import type { RowValue } from './document';
import type { Faults } from './fault';
import type { RowField } from './field';
import { readCode, readCodes, type Reading } from './read-code';
import { readPartialDate } from './read-partial-date';
import { readPersonName } from './read-person-name';
import { lineOf, linesOf } from './text-value';

type Kind = RowField['kind'];

const REFERENCE = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
/** ISO 3166-2, or the country alone. */
const REGION = /^[A-Z]{2}(-[A-Z0-9]{1,12})?$/;

/** The normal form of one answer; null when it is empty or wrong, and a fault tells the wrong. */
export function readValue(kind: Kind, raw: unknown, path: string, reading: Reading): RowValue | null {
  const { faults, today } = reading;
  switch (kind.type) {
    case 'code':
    case 'country':
      return readCode(listFor(kind), raw, path, reading);
    case 'codes':
    case 'countries':
      return readCodes(listFor(kind), raw, path, reading);
    case 'text':
    case 'long-text': {
      if (typeof raw !== 'string') return faults.add(path, 'wrong-type');
      const text = kind.type === 'text' ? lineOf(raw, kind.max) : linesOf(raw, kind.max);
      if (typeof text !== 'string') return faults.add(path, text.fault);
      return text === '' ? null : text;
    }
    case 'date':
    case 'month': {
      const day = kind.type === 'date' ? plainDateOf(raw) : firstOfMonthOf(raw);
      if (!day) return faults.add(path, 'not-a-date');
      if (kind.past && day.since(today).days > 0) return faults.add(path, 'in-the-future');
      return kind.type === 'date' ? day.toString() : day.toPlainYearMonth().toString();
    }
    case 'instant':
      return instantOf(raw)?.toString() ?? faults.add(path, 'not-a-date');
    case 'number': {
      if (typeof raw !== 'number' || !Number.isInteger(raw)) return faults.add(path, 'wrong-type');
      return raw >= kind.min && raw <= kind.max ? raw : faults.add(path, 'out-of-range');
    }
    case 'boolean':
      return typeof raw === 'boolean' ? raw : faults.add(path, 'wrong-type');
    case 'region':
      return readPattern(REGION, raw, path, faults);
    case 'reference':
      return readPattern(REFERENCE, raw, path, faults);
    case 'case-code':
      return readCaseCode(raw, path, faults);
    case 'person-name':
      return readPersonName(raw, path, reading);
    case 'partial-date':
      return readPartialDate(raw, path, reading);
  }
}

function readPattern(pattern: RegExp, raw: unknown, path: string, faults: Faults): string | null {
  if (typeof raw !== 'string') return faults.add(path, 'wrong-type');
  return pattern.test(raw) ? raw : faults.add(path, 'unknown-code');
}

function readCaseCode(raw: unknown, path: string, faults: Faults): string | null {
  if (typeof raw !== 'string') return faults.add(path, 'wrong-type');
  try {
    return parseCaseCode(raw);
  } catch {
    return faults.add(path, 'unknown-code');
  }
}

function listFor(kind: Extract<Kind, { type: 'code' | 'codes' | 'country' | 'countries' }>): string {
  return 'list' in kind ? kind.list : 'country';
}
