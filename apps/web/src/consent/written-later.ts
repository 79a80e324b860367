import type { FormDocument } from '../form/form-types';

/** Of a consent spoken in an urgent case these follow with its written form: until then nobody has answered them. */
export const WRITTEN_LATER: readonly string[] = ['copyHanded', 'withdrawalTold'];

export const isSpokenOnly = (consent: FormDocument): boolean => consent['spokenOnly'] === true;

/** As it is sent: what only the written form can say is not said for it. */
export const withoutWriting = (consent: FormDocument): FormDocument =>
  isSpokenOnly(consent)
    ? Object.fromEntries(Object.entries(consent).filter(([field]) => !WRITTEN_LATER.includes(field)))
    : consent;
