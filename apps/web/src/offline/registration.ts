import type { components } from '../client/schema';

export type FormDocument = components['schemas']['FormDocument'];

/** What is written down without a network, as the node reads it (`OfflineRegistration` there). */
export interface Registration {
  readonly kind: 'registration' | 'refusal';
  readonly jurisdiction: string;
  readonly region: string | null;
  readonly ageClass: 'adult' | 'child' | 'age-disputed' | 'unknown';
  readonly signal: FormDocument;
  readonly consents: readonly FormDocument[];
  readonly person: FormDocument | null;
  readonly forms: Readonly<Record<string, FormDocument>>;
  readonly occurredAt: string;
  readonly newCode?: boolean;
}

/** A registration on its way, with the code that goes on the card. */
export interface Draft {
  readonly id: string;
  readonly code: string;
  readonly createdAt: string;
  readonly changedAt: string;
  readonly registration: Registration;
}

/** An answer that is a text or a code; empty where there is none. */
export function textIn(document: FormDocument, field: string): string {
  const value = document[field];
  return typeof value === 'string' ? value : '';
}

/** Which text was read out for which purpose. */
export function textVersionsOf({ consents }: Registration): Record<string, number> {
  return Object.fromEntries(
    consents.flatMap((consent) =>
      typeof consent.textVersion === 'number'
        ? [[`${textIn(consent, 'purpose')}.${textIn(consent, 'textLanguage')}`, consent.textVersion]]
        : [],
    ),
  );
}

/** What the ciphertext is bound to: the node opens it for nothing else. */
export const bindingOf = (id: string, deviceId: string, code: string): string =>
  JSON.stringify([id, deviceId, code]);
