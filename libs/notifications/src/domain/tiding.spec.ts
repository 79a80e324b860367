import { randomUUID } from 'node:crypto';
import { type MemberActor, ROLES } from '@panoh/kernel';
import { concerns, type Tiding, TIDING_KINDS } from './tiding';

const organisationId = randomUUID();
const actor = (wish: Partial<MemberActor> = {}): MemberActor => ({
  kind: 'member',
  membershipId: randomUUID(),
  userId: randomUUID(),
  organisationId,
  role: 'shelter-staff',
  lead: false,
  confirmed: true,
  jurisdictions: ['KZ'],
  region: null,
  ...wish,
});
const tiding = (wish: Partial<Tiding> = {}): Tiding => ({
  kind: 'notice',
  organisationId,
  membershipId: null,
  subjectKind: 'referral',
  subjectId: randomUUID(),
  ...wish,
});

describe('a tiding', () => {
  it('to an organisation concerns those of it who work on cases', () => {
    for (const kind of TIDING_KINDS) {
      const heard = ROLES.filter((role) => concerns(tiding({ kind }), actor({ role })));
      expect([kind, heard.sort()]).toEqual([
        kind,
        ROLES.filter((role) => !['administrator', 'analyst', 'auditor'].includes(role)).sort(),
      ]);
    }
  });

  it('to one member concerns nobody else, whatever their role', () => {
    const reader = actor({ role: 'auditor' });
    expect(concerns(tiding({ membershipId: reader.membershipId }), reader)).toBe(true);
    expect(concerns(tiding({ membershipId: reader.membershipId }), actor())).toBe(false);
  });

  it('of another organisation concerns nobody of this one', () => {
    const foreign = randomUUID();
    expect(concerns(tiding({ organisationId: foreign }), actor())).toBe(false);
    const me = actor();
    expect(concerns(tiding({ organisationId: foreign, membershipId: me.membershipId }), me)).toBe(false);
  });
});
