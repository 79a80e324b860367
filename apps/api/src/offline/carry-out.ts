import {
  type OfflineRegistration,
  offlineTime,
  printedCode,
  recordConsent,
  registerPerson,
  registerRefusal,
  type SealedRegistration,
  takeReservedCode,
  writeForm,
} from '@panoh/cases';
import { type FormId, type MemberActor, refused } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import { registerSignalCase } from '../cases/register-signal';
import type { House } from '../house/house';

/** Tells where in the registration a step stands, so that its refusal finds its field. */
export type At = <Result>(field: string, step: () => Promise<Result>) => Promise<Result>;

/**
 * Does with an opened registration what its author would have done online, by the same commands, in the transaction
 * it is given.
 * @throws DomainError whatever those commands refuse
 */
export async function carryOut(
  tx: Tx,
  house: House,
  sealed: SealedRegistration,
  registration: OfflineRegistration,
  at: At,
): Promise<{ caseId: string }> {
  const { vault, keyring } = house;
  const said = await at('occurredAt', async () => saidIn(sealed, registration, tx));
  const code = await at('code', () => codeFor(tx, sealed, registration));
  const { consents, person, legalBasis, forms } = registration;
  if (registration.kind === 'refusal')
    return at('signal', () => registerRefusal(tx, vault, { ...refusalIn(registration), ...said, code }));
  const { caseId } = await at('signal', () => registerSignal(tx, house, registration, said, code));
  for (const [index, document] of consents.entries())
    await at(`consents[${String(index)}]`, () => recordConsent(tx, vault, { caseId, document, ...said }));
  if (person !== null)
    await at('person', () =>
      registerPerson(tx, vault, keyring, { caseId, document: person, legalBasis, ...said }),
    );
  for (const [formId, document] of Object.entries(forms))
    await at(`forms.${formId}`, () =>
      writeForm(tx, vault, { caseId, formId: formId as FormId, document, ...said }),
    );
  return { caseId };
}

type Said = ReturnType<typeof saidIn>;

function saidIn(sealed: SealedRegistration, { occurredAt, lateReason }: OfflineRegistration, tx: Tx) {
  const time = offlineTime(occurredAt, { ...sealed, now: tx.now }, lateReason);
  if (!time.ok) throw refused(time.code, 'Say when it happened.');
  return { occurredAt: time.occurredAt, lateReason: time.lateReason };
}

async function codeFor(
  tx: Tx,
  sealed: SealedRegistration,
  { newCode }: OfflineRegistration,
): Promise<string | undefined> {
  if (newCode) return undefined;
  const code = printedCode(sealed.code);
  if (code !== undefined && (await takeReservedCode(tx, code, sealed.deviceId))) return code;
  throw refused('code-used', 'The code on the card belongs to another registration. Give a new card.');
}

function registerSignal(
  tx: Tx,
  house: House,
  { jurisdiction, region, ageClass, signal }: OfflineRegistration,
  { occurredAt, lateReason }: Said,
  code: string | undefined,
): Promise<{ caseId: string; code: string }> {
  const body = {
    ...{ jurisdiction, region: region ?? undefined, ageClass, document: signal, lateReason },
    occurredAt: occurredAt.toString(),
  };
  return registerSignalCase(tx, house.vault, tx.actor as MemberActor, body, code);
}

function refusalIn({ jurisdiction, region, ageClass, signal, person }: OfflineRegistration) {
  const { gender, ageBand } = person ?? {};
  return {
    ...{ jurisdiction, region, ageClass, signal },
    gender: typeof gender === 'string' ? gender : undefined,
    ageBand: typeof ageBand === 'string' ? ageBand : undefined,
  };
}
