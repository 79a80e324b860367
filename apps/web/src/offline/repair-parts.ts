import type { components } from '../client/schema';
import type { FieldFault } from '../form/form-types';
import type { FormDocument, Registration } from './registration';

type RegistrationFault = components['schemas']['RegistrationFault'];

/** One form of a registration that has something to be mended, with its faults by its own places. */
export interface RepairPart {
  /** Where it stands in the registration: `signal`, `consents[1]`, `forms.risk`. */
  readonly at: string;
  readonly formId: string;
  readonly document: FormDocument;
  readonly faults: readonly FieldFault[];
  /** What is wrong with it as a whole, by code. */
  readonly refusals: readonly string[];
}

export interface Repair {
  readonly parts: readonly RepairPart[];
  /** What stands in no form: the code on the card, the device, the time. */
  readonly around: readonly RegistrationFault[];
}

const PLACES = /^(signal|person|consents\[(\d+)\]|forms\.([\w-]+))(?:\.(.+))?$/;

/** Sorts the faults to the forms in which they are mended. */
export function repairOf(registration: Registration, faults: readonly RegistrationFault[]): Repair {
  const parts = new Map<string, RepairPart & { faults: FieldFault[]; refusals: string[] }>();
  const around: RegistrationFault[] = [];
  for (const fault of faults) {
    const [, at, index, formId, place] = PLACES.exec(fault.field) ?? [];
    const document = at === undefined ? undefined : documentAt(registration, at, index, formId);
    if (at === undefined || document === undefined) {
      around.push(fault);
      continue;
    }
    const id = index !== undefined ? 'consent' : (formId ?? at);
    const part = parts.get(at) ?? { at, formId: id, document, faults: [], refusals: [] };
    if (place === undefined) part.refusals.push(fault.code);
    else part.faults.push({ field: place, problem: fault.code });
    parts.set(at, part);
  }
  return { parts: [...parts.values()], around };
}

function documentAt(
  { signal, person, consents, forms }: Registration,
  at: string,
  index: string | undefined,
  formId: string | undefined,
): FormDocument | undefined {
  if (at === 'signal') return signal;
  if (at === 'person') return person ?? {};
  return index === undefined ? forms[formId ?? ''] : consents[Number(index)];
}

/** The registration with one of its forms changed. */
export function withPart(registration: Registration, at: string, document: FormDocument): Registration {
  const [, , index, formId] = PLACES.exec(at) ?? [];
  if (at === 'signal') return { ...registration, signal: document };
  if (at === 'person') return { ...registration, person: document };
  if (index !== undefined)
    return {
      ...registration,
      consents: registration.consents.map((one, place) => (place === Number(index) ? document : one)),
    };
  return { ...registration, forms: { ...registration.forms, [formId ?? '']: document } };
}
