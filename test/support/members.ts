import { randomUUID } from 'node:crypto';
import { type NewOrganisation, registerOrganisation } from '@panoh/directory';
import { inviteUser } from '@panoh/identity';
import type { MemberActor, Role, SystemActor } from '@panoh/kernel';
import type { Work } from '@panoh/platform';

const OPERATOR: SystemActor = { kind: 'system', program: 'cli', cause: 'test world' };

/** An invented organisation; what a test does not name is an NGO in Tashkent. */
export async function makeOrganisation(
  worker: Work,
  wish: Partial<NewOrganisation> = {},
): Promise<NewOrganisation & { id: string }> {
  const organisation = {
    id: randomUUID(),
    name: 'Shelter on Plum Street',
    type: 'NGO' as const,
    country: 'UZ',
    jurisdictions: ['UZ'],
    region: null,
    superiorId: null,
    calendar: 'uz',
    zone: 'Asia/Tashkent',
    dutyEmail: null,
    ...wish,
  };
  await worker.run(OPERATOR, (tx) => registerOrganisation(tx, organisation));
  return organisation;
}

/** Somebody else of the same organisation. */
export const makeColleague = (
  worker: Work,
  { organisationId, jurisdictions, region }: MemberActor,
  wish: Parameters<typeof makeMember>[2],
): Promise<MemberActor> => makeMember(worker, { id: organisationId, jurisdictions, region }, wish);

/** A confirmed member of it who has come by their link, as the api would know them after sign-in. */
export async function makeMember(
  worker: Work,
  organisation: Pick<NewOrganisation, 'jurisdictions' | 'region'> & { id: string },
  wish: { role: Role; lead?: boolean; confirmed?: boolean; email?: string; language?: string },
): Promise<MemberActor> {
  const { role, lead = false, confirmed = true } = wish;
  const email = wish.email ?? `${randomUUID()}@test.panoh.invalid`;
  const invited = await worker.run(OPERATOR, async (tx) => {
    const made = await inviteUser(tx, {
      email,
      displayName: 'Nodira Test',
      language: wish.language ?? 'en',
      organisationId: organisation.id,
      role,
      lead,
      confirmed,
    });
    await tx.sql(`UPDATE identity.membership SET taken_at = clock_timestamp() WHERE id = $1`, [
      made.membershipId,
    ]);
    return made;
  });
  return {
    kind: 'member',
    membershipId: invited.membershipId,
    userId: invited.userId,
    organisationId: organisation.id,
    role,
    lead,
    confirmed,
    jurisdictions: [...organisation.jurisdictions],
    region: organisation.region,
  };
}
