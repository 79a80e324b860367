import { randomUUID } from 'node:crypto';
import { OrganisationEntity } from '@panoh/directory';
import { inviteUser } from '@panoh/identity';
import type { Role, SystemActor } from '@panoh/kernel';
import { openHouse, readConfig } from '@panoh/platform';
import type { Clone } from '../support/clone';
import { Person } from '../support/http';
import { makeOrganisation } from '../support/members';
import { makeShelter } from '../support/referrals';

const OPERATOR: SystemActor = { kind: 'system', program: 'cli', cause: 'test world' };
const PASSWORD = 'plum blossom in may';

export interface Employee {
  readonly email: string;
  /** Signs in anew: at a first visit, and wherever the api now is. */
  at(url: string): Promise<Person>;
}

export interface ShelterWithStaff {
  readonly id: string;
  readonly beds: readonly string[];
  readonly staff: Employee;
}

/** Who works here before anything goes wrong: one mission and two shelters in Kazakhstan. */
export interface World {
  readonly officer: Employee;
  readonly shelters: readonly [ShelterWithStaff, ShelterWithStaff];
}

/** Made straight in the database; passwords are chosen over HTTP, so an api must answer. */
export async function makeWorld(
  clone: Clone,
  url: string,
  more: Record<string, string> = {},
): Promise<World> {
  const config = readConfig({ ...clone.environment, ...more, PANOH_LOG_LEVEL: 'silent' });
  const worker = await openHouse(config, 'worker', [OrganisationEntity]);
  const employ = async (organisationId: string, role: Role): Promise<Employee> => {
    const email = `${role}-${randomUUID().slice(0, 8)}@faults.panoh.invalid`;
    const { secret } = await worker.work.run(OPERATOR, (tx) =>
      inviteUser(tx, {
        ...{ email, displayName: 'Farida Sinov', language: 'en', organisationId },
        ...{ role, lead: true, confirmed: true },
      }),
    );
    const chosen = await new Person(url).post('/api/v1/password', { secret, password: PASSWORD });
    if (chosen.status !== 204) throw new Error(`No password for ${role}: ${JSON.stringify(chosen.body)}`);
    return {
      email,
      async at(where) {
        const person = new Person(where);
        await person.signIn(email, PASSWORD);
        return person;
      },
    };
  };
  const shelter = async (): Promise<ShelterWithStaff> => {
    const { id, beds } = await makeShelter({ api: worker, worker }, { beds: 3 });
    return { id, beds, staff: await employ(id, 'shelter-staff') };
  };
  try {
    const mission = await makeOrganisation(worker.work, {
      ...{ name: 'Consular desk by the river', type: 'Consulate', country: 'UZ' },
      ...{ jurisdictions: ['KZ', 'UZ'], zone: 'Asia/Almaty' },
    });
    const officer = await employ(mission.id, 'consular-officer');
    return { officer, shelters: [await shelter(), await shelter()] };
  } finally {
    await worker.close();
  }
}
