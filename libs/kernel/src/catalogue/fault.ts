/** What is wrong with an answer, as a code: the value itself never stands in a message. */
export type FaultCode =
  | 'unknown-field'
  | 'not-asked'
  | 'wrong-type'
  | 'too-long'
  | 'too-many'
  | 'bad-characters'
  | 'unknown-code'
  | 'not-a-date'
  | 'in-the-future'
  | 'before-its-start'
  | 'out-of-range'
  | 'name-without-parts';

export interface Fault {
  /** Catalogue path, `risks[2].severity`; the name of the form where a field is unknown to it. */
  readonly field: string;
  readonly code: FaultCode;
}

const MOST_FAULTS = 100;

/** Collects faults while a form is read; bounded, because a hostile document has no end of them. */
export class Faults {
  readonly found: Fault[] = [];

  /** @returns null, the reading of a wrong answer: a reader can say `return faults.add(…)` */
  add(field: string, code: FaultCode): null {
    const known = this.found.some((fault) => fault.field === field && fault.code === code);
    if (!known && this.found.length < MOST_FAULTS) this.found.push({ field, code });
    return null;
  }
}
