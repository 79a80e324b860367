import {
  type Codebooks,
  formComplete,
  type FormDocument,
  type FormFacts,
  type FormId,
  validateForm,
} from '@panoh/kernel';
import { getConsentText } from '@panoh/lawbook';
import type { Tx } from '@panoh/platform';
import { member } from '../domain/acting';
import type { OfflineRegistration, RegistrationFault } from '../domain/offline-registration';
import { offlineTime } from '../domain/offline-times';
import type { SealedRegistration } from '../queries/sealed-registrations';
import { formFacts, groundOf } from './form-ground';
import { printedCode } from './receive-registration';
import { stateOfReservedCode } from './reserve-codes';

/**
 * Everything that stands in the way of a registration and can be seen beforehand, each with its place: its author
 * mends it in one go. What only the commands see comes after.
 * @param looked the author has seen the registration since it arrived: what its device did is then no fault
 */
export async function registrationFaults(
  tx: Tx,
  sealed: SealedRegistration,
  registration: OfflineRegistration,
  looked: boolean,
): Promise<RegistrationFault[]> {
  const faults: RegistrationFault[] = [];
  const wrong = (field: string, code: string): void => void faults.push({ field, code });
  if (!looked)
    for (const mark of sealed.marks.filter((one) => one.startsWith('device-'))) wrong('device', mark);
  const code = await faultOfCode(tx, sealed, registration);
  if (code !== undefined) wrong('code', code);
  const time = offlineTime(registration.occurredAt, { ...sealed, now: tx.now }, registration.lateReason);
  if (!time.ok) wrong('occurredAt', time.code);
  if (!member(tx.actor).jurisdictions.includes(registration.jurisdiction))
    wrong('jurisdiction', 'CASE.JURISDICTION');
  const facts = await formFacts(tx, registration.ageClass);
  const read = reader(facts, (await groundOf(tx)).books, wrong);
  read('signal', 'signal', registration.signal);
  if (registration.person !== null) read('person', 'person', registration.person);
  for (const [id, form] of Object.entries(registration.forms)) read(`forms.${id}`, id as FormId, form);
  for (const [index, consent] of registration.consents.entries()) {
    const at = `consents[${String(index)}]`;
    const document = read(at, 'consent', consent);
    if (document !== undefined) await checkConsent(tx, at, document, facts, wrong);
  }
  return faults;
}

type Wrong = (field: string, code: string) => void;

const reader =
  (facts: FormFacts, books: Codebooks, wrong: Wrong) =>
  (at: string, formId: FormId, form: FormDocument): FormDocument | undefined => {
    const reading = validateForm(formId, form, facts, books);
    if (reading.ok) return reading.document;
    for (const { field, code } of reading.faults) wrong(field === formId ? at : `${at}.${field}`, code);
    return undefined;
  };

/** Of a consent spoken only, the written form follows: the command knows which fields that are. */
async function checkConsent(
  tx: Tx,
  at: string,
  document: FormDocument,
  facts: FormFacts,
  wrong: Wrong,
): Promise<void> {
  if (document.spokenOnly !== true)
    for (const field of formComplete('consent', document, facts).missing) wrong(`${at}.${field}`, 'missing');
  const { purpose, textLanguage, textVersion } = document;
  if (typeof purpose !== 'string' || typeof textLanguage !== 'string' || typeof textVersion !== 'number')
    return;
  const text = await getConsentText(tx, purpose, textLanguage, textVersion);
  if (text === undefined) wrong(`${at}.textVersion`, 'CONSENT.TEXT');
}

async function faultOfCode(
  tx: Tx,
  { code, deviceId }: SealedRegistration,
  { newCode }: OfflineRegistration,
): Promise<string | undefined> {
  if (newCode) return undefined;
  const printed = printedCode(code);
  const state = printed === undefined ? 'unknown' : await stateOfReservedCode(tx, printed, deviceId);
  return state === 'free' ? undefined : `code-${state}`;
}
