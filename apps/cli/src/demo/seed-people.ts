import { findOrganisation, registerOrganisation } from '@panoh/directory';
import { choosePassword, DEMO_PASSWORD, inviteUser } from '@panoh/identity';
import type { MemberActor, SystemActor } from '@panoh/kernel';
import type { Work } from '@panoh/platform';
import { type DemoAccount, demoAccounts } from './accounts';
import { type DemoOrganisation, demoOrganisations } from './organisations';

const OPERATOR: SystemActor = { kind: 'system', program: 'cli', cause: 'seed demo' };

export interface DemoMember extends DemoAccount {
  readonly actor: MemberActor;
}

/** Organisations and accounts of the demo, through the same commands as everybody's; what is there stays. */
export async function seedPeople(worker: Work, api: Work): Promise<DemoMember[]> {
  for (const organisation of demoOrganisations)
    await worker.run(OPERATOR, async (tx) => {
      if ((await findOrganisation(tx, organisation.id)) === undefined)
        await registerOrganisation(tx, organisation);
    });
  const members: DemoMember[] = [];
  for (const account of demoAccounts) members.push(await seedMember(worker, api, account));
  return members;
}

async function seedMember(worker: Work, api: Work, account: DemoAccount): Promise<DemoMember> {
  const organisation = demoOrganisations.find((candidate) => candidate.key === account.organisation);
  if (organisation === undefined) throw new Error(`The demo has no organisation ${account.organisation}.`);
  const known = await worker.run(OPERATOR, (tx) =>
    tx.one<{ userId: string; membershipId: string }>(
      `SELECT u.id AS "userId", m.id AS "membershipId"
       FROM identity.app_user AS u JOIN identity.membership AS m ON m.user_id = u.id WHERE u.email = $1`,
      [account.email],
    ),
  );
  if (known !== undefined)
    return { ...account, actor: actorOf(account, organisation, known.userId, known.membershipId) };
  const invited = await worker.run(OPERATOR, (tx) =>
    inviteUser(tx, {
      email: account.email,
      displayName: account.name,
      language: account.language,
      organisationId: organisation.id,
      role: account.role,
      lead: account.lead ?? false,
      confirmed: true,
    }),
  );
  await choosePassword(api, { secret: invited.secret, password: DEMO_PASSWORD });
  return { ...account, actor: actorOf(account, organisation, invited.userId, invited.membershipId) };
}

function actorOf(
  account: DemoAccount,
  organisation: DemoOrganisation,
  userId: string,
  membershipId: string,
): MemberActor {
  return {
    kind: 'member',
    membershipId,
    userId,
    organisationId: organisation.id,
    role: account.role,
    lead: account.lead ?? false,
    confirmed: true,
    jurisdictions: organisation.jurisdictions,
    region: organisation.region,
  };
}
