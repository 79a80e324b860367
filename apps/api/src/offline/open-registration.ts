import {
  lockOpening,
  newestContent,
  readRegistration,
  type RegistrationFault,
  registrationFaults,
  sealedBinding,
  type SealedRegistration,
  settleFaults,
  settleOpened,
} from '@panoh/cases';
import { DomainError } from '@panoh/kernel';
import type { ReadTx, Tx } from '@panoh/platform';
import type { House } from '../house/house';
import { type At, carryOut } from './carry-out';

/**
 * Makes a sealed registration a case, all of it or nothing. What stands in the way is kept as a repair task; the
 * registration stays sealed as it was.
 * @param looked its author has seen it and says again that it is theirs
 */
export async function openRegistration(
  tx: Tx,
  house: House,
  sealed: SealedRegistration,
  looked: boolean,
): Promise<void> {
  await lockOpening(tx, sealed.id);
  if ((await newestContent(tx, sealed.id)) === undefined) return;
  await tx.sql('SAVEPOINT opening');
  const mark = tx.mark();
  const outcome = await attempt(tx, house, sealed, looked);
  if ('caseId' in outcome) {
    await tx.sql('RELEASE SAVEPOINT opening');
    await settleOpened(tx, { registrationId: sealed.id, caseId: outcome.caseId });
    return;
  }
  tx.forget(mark);
  await tx.sql('ROLLBACK TO SAVEPOINT opening');
  await settleFaults(tx, { registrationId: sealed.id, faults: outcome.faults });
}

/** The registration as it was sealed or mended last. @throws DomainError NODE_KEY.CANNOT_OPEN */
export async function unsealed(tx: ReadTx, house: House, sealed: SealedRegistration): Promise<unknown> {
  const content = await newestContent(tx, sealed.id);
  return content === undefined ? null : house.nodeKey.open(content, sealedBinding(sealed));
}

type OpeningOutcome = { readonly caseId: string } | { readonly faults: readonly RegistrationFault[] };

async function attempt(
  tx: Tx,
  house: House,
  sealed: SealedRegistration,
  looked: boolean,
): Promise<OpeningOutcome> {
  let field = 'document';
  const at: At = async (place, step) => {
    field = place;
    const result = await step();
    // What the database refuses is told of this part, and before the savepoint is given up.
    await tx.written();
    return result;
  };
  try {
    const reading = readRegistration(await unsealed(tx, house, sealed));
    if (!reading.ok) return { faults: reading.faults };
    const faults = await registrationFaults(tx, sealed, reading.registration, looked);
    if (faults.length > 0) return { faults };
    return await carryOut(tx, house, sealed, reading.registration, at);
  } catch (fault) {
    if (isUnstorable(fault)) return { faults: [{ field, code: 'not-storable' }] };
    if (!(fault instanceof DomainError) || fault.kind === 'busy' || fault.kind === 'unavailable') throw fault;
    return { faults: faultsOf(fault, field) };
  }
}

/** What a command refuses, at the field it names, or at the part it was about. */
function faultsOf({ code, details }: DomainError, at: string): RegistrationFault[] {
  const { fields, missing } = details as { fields?: FaultyField[]; missing?: string[] };
  const named = [
    ...(fields ?? []).map(({ field, problem }) => ({ field: `${at}.${field}`, code: problem })),
    ...(missing ?? []).map((field) => ({ field: `${at}.${field}`, code: 'missing' })),
  ];
  return named.length > 0 ? named : [{ field: at, code }];
}

/** PostgreSQL's classes 22 and 23: an answer that no check of ours knew and no column takes. */
const isUnstorable = (fault: unknown): boolean =>
  /^2[23]/.test((fault as { code?: string } | null)?.code ?? '') && !(fault instanceof DomainError);

interface FaultyField {
  readonly field: string;
  readonly problem: string;
}
