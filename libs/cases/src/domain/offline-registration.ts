import { type FormDocument, type FormId, isFormId } from '@panoh/kernel';
import { AGE_CLASSES, type AgeClass } from './case-words';
import { LATE_REASONS, type LateReason } from './occurred-at';

/** What a device writes down without a network: the forms of an ordinary registration, in one document. */
export interface OfflineRegistration {
  /** A refusal leaves a card and an anonymous fact, as online. */
  readonly kind: 'registration' | 'refusal';
  readonly jurisdiction: string;
  readonly region: string | null;
  readonly ageClass: AgeClass;
  readonly signal: FormDocument;
  readonly consents: readonly FormDocument[];
  readonly person: FormDocument | null;
  readonly legalBasis: string | undefined;
  /** Other forms of the case by their ids: risk, needs, identification. */
  readonly forms: Readonly<Partial<Record<FormId, FormDocument>>>;
  readonly occurredAt: unknown;
  readonly lateReason: LateReason | undefined;
  /** Said in mending: the code on the card cannot be kept, the person gets another card. */
  readonly newCode: boolean;
}

/** What stands in the way, as a place in the document and a code; never the value. */
export interface RegistrationFault {
  /** `consents[1].textVersion`, `person.name`, `code`, `device`, `document` */
  readonly field: string;
  readonly code: string;
}

export type RegistrationReading =
  | { readonly ok: true; readonly registration: OfflineRegistration }
  | { readonly ok: false; readonly faults: readonly RegistrationFault[] };

/** Why a registration that cannot become a case as it is becomes none at all. */
export const DISCARD_REASONS = ['duplicate', 'unreadable', 'person-refused-later', 'test'] as const;
export type DiscardReason = (typeof DISCARD_REASONS)[number];

const MOST_CONSENTS = 40;
const COUNTRY = /^[A-Z]{2}$/;
const REGION = /^[A-Z]{2}(-[A-Z0-9]{1,12})?$/;
const OWN_PARTS: readonly string[] = ['signal', 'person', 'consent'];

/** Reads the frame of a registration; its forms are read against the catalogue elsewhere. */
export function readRegistration(document: unknown): RegistrationReading {
  const raw = recordOf(document);
  if (raw === undefined) return { ok: false, faults: [{ field: 'document', code: 'wrong-type' }] };
  const faults: RegistrationFault[] = [];
  const wrong = (field: string, code: string): void => void faults.push({ field, code });
  const { kind, jurisdiction, region = null, ageClass, legalBasis, lateReason, newCode } = raw;
  if (kind !== 'registration' && kind !== 'refusal') wrong('kind', 'unknown-code');
  if (typeof jurisdiction !== 'string' || !COUNTRY.test(jurisdiction)) wrong('jurisdiction', 'unknown-code');
  if (region !== null && (typeof region !== 'string' || !REGION.test(region)))
    wrong('region', 'unknown-code');
  if (!(AGE_CLASSES as readonly unknown[]).includes(ageClass)) wrong('ageClass', 'unknown-code');
  if (lateReason !== undefined && !(LATE_REASONS as readonly unknown[]).includes(lateReason))
    wrong('lateReason', 'unknown-code');
  if (legalBasis !== undefined && (typeof legalBasis !== 'string' || legalBasis.length > 80))
    wrong('legalBasis', 'wrong-type');
  const signal = recordOf(raw['signal']);
  if (signal === undefined) wrong('signal', 'wrong-type');
  const person = raw['person'] == null ? null : recordOf(raw['person']);
  if (person === undefined) wrong('person', 'wrong-type');
  const consents = listOf(raw['consents'] ?? []);
  if (consents === undefined || consents.length > MOST_CONSENTS) wrong('consents', 'wrong-type');
  const forms = recordOf(raw['forms'] ?? {});
  if (forms === undefined) wrong('forms', 'wrong-type');
  for (const [id, form] of Object.entries(forms ?? {}))
    if (!isFormId(id) || OWN_PARTS.includes(id)) wrong('forms', 'unknown-field');
    else if (recordOf(form) === undefined) wrong(`forms.${id}`, 'wrong-type');
  if (faults.length > 0) return { ok: false, faults };
  const registration = {
    ...{ kind, jurisdiction, region, ageClass, signal, consents, person, legalBasis, forms, lateReason },
    occurredAt: raw['occurredAt'],
    newCode: newCode === true,
  };
  return { ok: true, registration: registration as OfflineRegistration };
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}

function listOf(value: unknown): readonly object[] | undefined {
  return Array.isArray(value) && value.every((entry) => recordOf(entry) !== undefined)
    ? (value as object[])
    : undefined;
}
