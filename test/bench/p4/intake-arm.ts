import { OrganisationEntity } from '@panoh/directory';
import { recordConsent, registerPerson, registerSignal } from '@panoh/cases';
import type { MemberActor } from '@panoh/kernel';
import { type House, openHouse, readConfig } from '@panoh/platform';
import { consentForm, personForm, signalNote } from '../../support/cases';
import { makeMember, makeOrganisation } from '../../support/members';

/** One person: a signal, the consent to be registered, and who they are; sealed, audited, in one transaction. */
export const intake = ({ work, vault, keyring }: House, officer: MemberActor, n: number): Promise<string> =>
  work.run(officer, async (tx) => {
    const { caseId } = await registerSignal(tx, vault, {
      ...{ jurisdiction: 'UZ', ageClass: 'adult', document: signalNote({ placeCountry: 'UZ' }) },
    });
    await recordConsent(tx, vault, { caseId, document: consentForm('P2') });
    const name = { given: `Dilshod ${String(n)}`, family: 'Marvaridov', script: 'Latn' };
    await registerPerson(tx, vault, keyring, { caseId, document: personForm({ name }) });
    return caseId;
  });

export interface Intake {
  readonly house: House;
  readonly officer: MemberActor;
  close(): Promise<void>;
}

export async function openIntake(environment: Readonly<Record<string, string>>): Promise<Intake> {
  const config = readConfig({ ...environment, PANOH_LOG_LEVEL: 'silent' });
  const house = await openHouse(config, 'api', [OrganisationEntity]);
  const worker = await openHouse(config, 'worker', [OrganisationEntity]);
  const office = await makeOrganisation(worker.work, { type: 'Consulate', jurisdictions: ['UZ'] });
  const officer = await makeMember(worker.work, office, { role: 'consular-officer' });
  await worker.close();
  return { house, officer, close: () => house.close() };
}
