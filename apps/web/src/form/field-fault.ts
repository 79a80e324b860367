import { useCallback } from 'react';
import { useWords, type WordKey } from '../language/words';
import type { AnyField, FieldFault } from './form-types';

const SENTENCES = {
  missing: 'form:fault.missing',
  'unknown-field': 'form:fault.unknown-field',
  'not-asked': 'form:fault.not-asked',
  'wrong-type': 'form:fault.wrong-type',
  'too-long': 'form:fault.too-long',
  'too-many': 'form:fault.too-many',
  'bad-characters': 'form:fault.bad-characters',
  'unknown-code': 'form:fault.unknown-code',
  'not-a-date': 'form:fault.not-a-date',
  'in-the-future': 'form:fault.in-the-future',
  'before-its-start': 'form:fault.before-its-start',
  'out-of-range': 'form:fault.out-of-range',
  'name-without-parts': 'form:fault.name-without-parts',
} as const satisfies Record<string, WordKey>;

/** Whether a code is one of an answer; the others are refusals of the api. */
export const isFieldFault = (problem: string): boolean => problem in SENTENCES;

/** What is wrong with an answer, and what to do, in one sentence. */
export function useFaultSentence(): (fault: FieldFault, field: AnyField | undefined) => string {
  const { t } = useWords('form');
  return useCallback(
    ({ problem }, field) => {
      const known = problem in SENTENCES ? SENTENCES[problem as keyof typeof SENTENCES] : undefined;
      const { min, max } = { min: 0, max: 0, ...field?.kind };
      return t(known ?? 'form:fault.other', { min, max });
    },
    [t],
  );
}

/** The field at a place such as `risks[2].severity`. */
export function fieldAt(fields: readonly AnyField[], place: string): AnyField | undefined {
  const [id, ...inside] = place.replace(/\[\d+\]/g, '').split('.');
  const field = fields.find((one) => one.id === id);
  const isRow = field?.kind.type === 'repeat' && inside.length > 0 && inside[0] !== '';
  return isRow && field.kind.type === 'repeat' ? fieldAt(field.kind.row, inside.join('.')) : field;
}

/** The parts of a name have no place of their own on the screen: their fault is told at the name. */
export const faultAt = (faults: readonly FieldFault[], place: string): FieldFault | undefined =>
  faults.find(({ field }) => field === place || field.startsWith(`${place}.`));
