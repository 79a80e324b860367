import type { Category, FormDocument, MemberActor, SystemActor } from '@panoh/kernel';
import type { NewOrganisation } from '@panoh/directory';
import { asSuperuser } from '../../../../test/support/as-superuser';
import { consentForm, makeCase, makePerson, refusalForm } from '../../../../test/support/cases';
import { useHouse } from '../../../../test/support/house';
import { makeMember, makeOrganisation } from '../../../../test/support/members';
import { caseView } from '../queries/case-view';
import { consentsOf } from '../queries/consents';
import { factsOf } from '../queries/facts-of';
import { grantsFor } from '../queries/grants-for';
import { requireAccess } from '../queries/require-access';
import { assign } from './assign-member';
import { closeGrants } from './close-grants';
import { expireConsents } from './expire-consents';
import { beginCare, handOverCase } from './hand-over-case';
import { type GrantToOpen, openGrant } from './open-grant';
import { recordConsent } from './record-consent';
import { withdrawConsent } from './withdraw-consent';
import { writeForm } from './write-form';

const WORKER: SystemActor = { kind: 'system', program: 'worker', cause: 'test' };

describe('sharing', () => {
  const house = useHouse();
  let officer: MemberActor;

  beforeAll(async () => {
    const consulate = await makeOrganisation(house().worker.work, {
      type: 'Consulate',
      jurisdictions: ['KZ'],
    });
    officer = await makeMember(house().worker.work, consulate, { role: 'consular-officer' });
  });

  async function shelter(wish: Partial<NewOrganisation> = {}) {
    const organisation = await makeOrganisation(house().worker.work, {
      country: 'KZ',
      jurisdictions: ['KZ'],
      ...wish,
    });
    return makeMember(house().worker.work, organisation, { role: 'shelter-staff' });
  }

  const record = async (caseId: string, document: FormDocument): Promise<string> =>
    (await house().api.work.run(officer, (tx) => recordConsent(tx, house().api.vault, { caseId, document })))
      .consentId;

  const named = (to: MemberActor, wish: Partial<FormDocument> = {}): FormDocument =>
    consentForm('P3', { recipientKind: 'organisation', recipientOrganisation: to.organisationId, ...wish });

  const open = (caseId: string, to: MemberActor, consentId: string, wish: Partial<GrantToOpen> = {}) =>
    house().api.work.run(officer, (tx) =>
      openGrant(tx, {
        ...{ caseId, organisationId: to.organisationId, purpose: 'P3', ground: 'consent', consentId },
        categories: ['triage', 'identity'],
        ...wish,
      }),
    );

  const sees = async (actor: MemberActor, caseId: string): Promise<Category[] | undefined> =>
    house()
      .api.work.read(actor, 'test', (tx) => caseView(tx, house().api.vault, caseId))
      .then(
        ({ projection }) => [...new Set(projection.sections.map(({ category }) => category))].sort(),
        () => undefined,
      );

  it('needs a live consent for this purpose and organisation, and opens no more than it says', async () => {
    const { caseId } = await makePerson(house().api, officer);
    const [one, other] = [await shelter(), await shelter()];
    const consentId = await record(caseId, named(one));
    await expect(open(caseId, other, consentId)).rejects.toMatchObject({ code: 'GRANT.BEYOND_CONSENT' });
    await expect(open(caseId, one, consentId, { categories: ['story'] })).rejects.toMatchObject({
      code: 'GRANT.BEYOND_CONSENT',
    });
    await expect(open(caseId, one, consentId, { stage: 'asked' })).rejects.toMatchObject({
      code: 'GRANT.TRIAGE_ONLY',
    });
    await expect(open(caseId, one, consentId, { purpose: 'P4' })).rejects.toMatchObject({
      code: 'GRANT.NO_CONSENT',
    });
    const refusedId = await record(caseId, refusalForm('P4'));
    await expect(open(caseId, one, refusedId, { purpose: 'P4' })).rejects.toMatchObject({
      code: 'GRANT.NO_CONSENT',
    });
    await expect(open(caseId, one, consentId, { ground: 'legal-basis' })).rejects.toMatchObject({
      code: 'GRANT.NO_BASIS',
    });
    await expect(open(caseId, one, consentId, { ground: 'own-work' })).rejects.toMatchObject({
      code: 'GRANT.EXCEPTION',
    });
    expect(await sees(one, caseId)).toBeUndefined();
    await open(caseId, one, consentId);
    expect(await sees(one, caseId)).toEqual(['triage']);
    await house().api.work.run(one, (tx) => assign(tx, { caseId, reason: 'accepted-the-referral' }));
    expect(await sees(one, caseId)).toEqual(['identity', 'triage']);
  });

  it('stays inside the jurisdiction of the case and off the never-list', async () => {
    const { caseId } = await makePerson(house().api, officer);
    const elsewhere = await shelter({ country: 'UZ', jurisdictions: ['UZ'] });
    await expect(open(caseId, elsewhere, await record(caseId, named(elsewhere)))).rejects.toMatchObject({
      code: 'GRANT.JURISDICTION',
    });
    const police = await shelter({ type: 'LawEnforcement' });
    const consentId = await record(caseId, named(police));
    await record(caseId, refusalForm('P8', { neverKinds: ['police'] }));
    await expect(open(caseId, police, consentId)).rejects.toMatchObject({ code: 'GRANT.NEVER_LIST' });
    const legal = { ground: 'legal-basis', basis: 'cm-60' } as const;
    await expect(open(caseId, police, consentId, legal)).rejects.toMatchObject({ code: 'GRANT.NEVER_LIST' });
  });

  it('a withdrawal closes at once what rests on the consent, and is said once', async () => {
    const { caseId } = await makePerson(house().api, officer);
    const one = await shelter();
    const consentId = await record(caseId, named(one));
    await open(caseId, one, consentId);
    await house().api.work.run(one, (tx) => assign(tx, { caseId, reason: 'accepted-the-referral' }));
    await house().api.work.run(one, (tx) =>
      writeForm(tx, house().api.vault, {
        caseId,
        formId: 'needs',
        document: { medical: ['none'], wishes: 'quiet' },
      }),
    );
    const withdraw = (actor: MemberActor) =>
      house().api.work.run(actor, (tx) => withdrawConsent(tx, { consentId, way: 'tell-staff' }));
    await expect(withdraw(one)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await withdraw(officer);
    await expect(withdraw(officer)).rejects.toMatchObject({ code: 'CONSENT.ENDED' });
    // What it wrote stays open to it; what it received does not.
    expect(await sees(one, caseId)).toEqual(['health', 'story']);
    await expect(open(caseId, one, consentId)).rejects.toMatchObject({ code: 'GRANT.NO_CONSENT' });
    const grants = await house().api.work.read(officer, 'test', (tx) => grantsFor(tx, caseId));
    expect(grants.find(({ organisationId }) => organisationId === one.organisationId)).toMatchObject({
      closeReason: 'withdrawn',
    });
    const events = await house().worker.work.read(WORKER, 'test', (tx) =>
      tx.sql<{ type: string }>(`SELECT type FROM panoh.outbox WHERE case_id = $1 ORDER BY position`, [
        caseId,
      ]),
    );
    expect(events.map(({ type }) => type).filter((type) => /withdrawn|closed/.test(type))).toEqual([
      'grant.closed',
      'consent.withdrawn',
    ]);
  });

  it('keeps the safety extract open to who has the person in its care', async () => {
    const { caseId } = await makeCase(house().api, officer);
    const one = await shelter();
    await house().api.work.run(officer, (tx) =>
      writeForm(tx, house().api.vault, {
        ...{ caseId, formId: 'needs' },
        document: {
          medical: ['medication'],
          medication: 'insulin twice a day',
          medicalNote: 'not for the extract',
        },
      }),
    );
    const consentId = await record(caseId, named(one, { categories: ['triage', 'health'] }));
    await open(caseId, one, consentId, { categories: ['triage', 'health'] });
    await house().api.work.run(one, async (tx) => {
      await assign(tx, { caseId, reason: 'accepted-the-referral' });
      beginCare(tx, { caseId, organisationId: one.organisationId });
    });
    await house().api.work.run(officer, (tx) => withdrawConsent(tx, { consentId, way: 'tell-staff' }));
    const { projection } = await house().api.work.read(one, 'test', (tx) =>
      caseView(tx, house().api.vault, caseId),
    );
    expect(projection.sections.filter(({ category }) => category === 'health')).toEqual([
      expect.objectContaining({ because: 'safety', document: { medication: 'insulin twice a day' } }),
    ]);
  });

  it('a consent that runs out is announced, ends, and closes what rests on it; a second sweep finds nothing', async () => {
    const { caseId } = await makePerson(house().api, officer);
    const one = await shelter();
    const consentId = await record(caseId, named(one));
    await open(caseId, one, consentId);
    const sweep = () => house().worker.work.run(WORKER, (tx) => expireConsents(tx));
    await sweep();
    const set = (until: string) =>
      house().worker.work.run(WORKER, (tx) =>
        tx.sql(`SELECT cases.test_move_consent($1, $2::interval)`, [consentId, until]),
      );
    await asSuperuser(
      house(),
      `CREATE FUNCTION cases.test_move_consent(which uuid, rest interval) RETURNS void LANGUAGE sql
      SECURITY DEFINER AS $$ UPDATE cases.consent SET valid_until = panoh.now() + rest WHERE id = which $$;
      GRANT UPDATE (valid_until) ON cases.consent TO panoh_doors;
      ALTER FUNCTION cases.test_move_consent(uuid, interval) OWNER TO panoh_doors`,
    );
    for (const [rest, days] of [
      ['13 days', 14],
      ['13 days', undefined],
      ['6 days', 7],
      ['23 hours', 1],
    ] as const) {
      await set(rest);
      await sweep();
      expect(await lastEvent(caseId)).toEqual(
        days === undefined
          ? { type: 'consent.expires-soon', days: 14 }
          : { type: 'consent.expires-soon', days },
      );
    }
    await set('-1 second');
    expect(await sweep()).toBe(1);
    expect(await sweep()).toBe(0);
    expect(await lastEvent(caseId)).toEqual({ type: 'consent.expired', days: undefined });
    expect(await sees(one, caseId)).toBeUndefined();
    const facts = await house().api.work.read(officer, 'test', (tx) =>
      factsOf(tx, house().api.vault, caseId),
    );
    expect(facts.consents).toMatchObject({ P2: 'given', P3: 'expired' });
  });

  it('whoever comes first, a withdrawal and an opening at once leave nothing open', async () => {
    const { caseId } = await makePerson(house().api, officer);
    for (let round = 0; round < 6; round++) {
      const one = await shelter();
      const consentId = await record(caseId, named(one));
      const outcomes = await Promise.allSettled([
        open(caseId, one, consentId),
        house().api.work.run(officer, (tx) => withdrawConsent(tx, { consentId, way: 'tell-staff' })),
      ]);
      expect(outcomes[1]).toMatchObject({ status: 'fulfilled' });
      expect(await sees(one, caseId)).toBeUndefined();
    }
  });

  it('a grant opens nothing at its end, swept or not', async () => {
    const { caseId } = await makePerson(house().api, officer);
    const one = await shelter();
    const consentId = await record(caseId, named(one));
    const until = await house().api.work.run(officer, async (tx) => tx.now.subtract({ seconds: 1 }));
    await open(caseId, one, consentId, { until });
    expect(await sees(one, caseId)).toBeUndefined();
  });

  it('a handover moves the stewardship with what was consented, and closes the giver out', async () => {
    const { caseId } = await makePerson(house().api, officer);
    const one = await shelter();
    const consentId = await record(caseId, named(one));
    await open(caseId, one, consentId);
    await house().api.work.run(one, (tx) =>
      handOverCase(tx, { caseId, toOrganisationId: one.organisationId }),
    );
    expect(await sees(officer, caseId)).toBeUndefined();
    expect(await sees(one, caseId)).toEqual(['identity', 'triage']);
    const access = await house().api.work.read(one, 'test', (tx) => requireAccess(tx, caseId, 'steward'));
    expect(access.stewardId).toBe(one.organisationId);
    const stewards = await house().worker.work.read(WORKER, 'test', (tx) =>
      tx.sql(`SELECT 1 FROM cases.stewardship WHERE case_id = $1`, [caseId]),
    );
    expect(stewards).toHaveLength(2);
    await house().api.work.run(one, (tx) =>
      writeForm(tx, house().api.vault, { caseId, formId: 'risk', document: { riskToLife: false } }),
    );
  });

  it('closes the others of a broadcast by their referral, without showing them', async () => {
    const { caseId } = await makePerson(house().api, officer);
    const [one, other] = [await shelter(), await shelter()];
    const circle = { recipientKind: 'circle', circleKinds: ['NGO'], circleCountry: 'KZ' };
    const consentId = await record(caseId, consentForm('P3', circle));
    const [first, second] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];
    const asked = { categories: ['triage'] as Category[], stage: 'asked' as const };
    await open(caseId, one, consentId, { ...asked, referralId: first });
    await open(caseId, other, consentId, { ...asked, referralId: second });
    const visible = await house().api.work.read(one, 'test', (tx) => grantsFor(tx, caseId));
    expect(visible.map(({ organisationId }) => organisationId)).toEqual([one.organisationId]);
    await house().api.work.run(one, (tx) =>
      closeGrants(tx, { caseId, referralId: second, reason: 'recalled' }),
    );
    expect(await sees(other, caseId)).toBeUndefined();
    expect(await sees(one, caseId)).toEqual(['triage']);
    const consents = await house().api.work.read(one, 'test', (tx) => consentsOf(tx, caseId));
    expect(consents.map(({ id }) => id)).toEqual([consentId]);
  });

  async function lastEvent(caseId: string): Promise<{ type: string; days: number | undefined } | undefined> {
    const row = await house().worker.work.read(WORKER, 'test', (tx) =>
      tx.one<{ type: string; data: { days?: number } }>(
        `SELECT type, data FROM panoh.outbox WHERE case_id = $1 AND type LIKE 'consent.expire%' ORDER BY position DESC LIMIT 1`,
        [caseId],
      ),
    );
    return row && { type: row.type, days: row.data.days };
  }
});
