import type { NameParts, PersonName } from './document';
import { recordOf } from './parsed';
import { readCode, type Reading } from './read-code';
import { lineOf } from './text-value';

const PARTS = ['given', 'family', 'patronymic'] as const;
const LONGEST_PART = 100;

/** A name of at least one part. The parts stay as they were given: no case, order or script is changed. */
export function readPersonName(raw: unknown, path: string, reading: Reading): PersonName | null {
  const { faults } = reading;
  const name = recordOf(raw);
  if (!name) return faults.add(path, 'wrong-type');
  const { script, transliteration, ...rest } = name;
  const before = faults.found.length;
  const parts = readParts(rest, path, reading);
  const other = isEmpty(transliteration) ? null : recordOf(transliteration);
  if (other === undefined) return faults.add(`${path}.transliteration`, 'wrong-type');
  const written = other && readParts(other, `${path}.transliteration`, reading);
  const inScript = isEmpty(script) ? null : readCode('script', script, `${path}.script`, reading);
  if (faults.found.length > before) return null;
  if (!parts) return written || inScript ? faults.add(path, 'name-without-parts') : null;
  if (parts.given === undefined && parts.family === undefined) return faults.add(path, 'name-without-parts');
  return {
    ...parts,
    ...(inScript === null ? {} : { script: inScript }),
    ...(written === null ? {} : { transliteration: written }),
  };
}

function readParts(
  raw: Readonly<Record<string, unknown>>,
  path: string,
  { faults }: Reading,
): NameParts | null {
  if (Object.keys(raw).some((key) => !PARTS.some((part) => part === key))) faults.add(path, 'unknown-field');
  const parts: { -readonly [part in keyof NameParts]: NameParts[part] } = {};
  for (const part of PARTS) {
    const value = raw[part];
    if (isEmpty(value)) continue;
    const line = typeof value === 'string' ? lineOf(value, LONGEST_PART) : { fault: 'wrong-type' as const };
    if (typeof line !== 'string') faults.add(`${path}.${part}`, line.fault);
    else if (line !== '') parts[part] = line;
  }
  return Object.keys(parts).length === 0 ? null : parts;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}
