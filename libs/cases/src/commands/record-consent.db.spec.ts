import type { FormDocument, MemberActor } from '@panoh/kernel';
import { asSuperuser } from '../../../../test/support/as-superuser';
import { consentForm, makeCase, makePerson, refusalForm } from '../../../../test/support/cases';
import { useHouse } from '../../../../test/support/house';
import { makeMember, makeOrganisation } from '../../../../test/support/members';
import { consentsOf } from '../queries/consents';
import { recordConsent } from './record-consent';
import { writeConsentDown } from './write-consent-down';

describe('recording a consent', () => {
  const house = useHouse();
  const work = () => house().api.work;
  let officer: MemberActor;

  beforeAll(async () => {
    const organisation = await makeOrganisation(house().worker.work);
    officer = await makeMember(house().worker.work, organisation, { role: 'case-manager' });
  });

  const record = async (caseId: string, document: FormDocument): Promise<string> =>
    (await work().run(officer, (tx) => recordConsent(tx, house().api.vault, { caseId, document }))).consentId;

  it('takes a no after a yes only as a withdrawal, and no consent to a text nobody wrote', async () => {
    const { caseId } = await makePerson(house().api, officer);
    await expect(record(caseId, refusalForm('P2'))).rejects.toMatchObject({ code: 'CONSENT.STILL_GIVEN' });
    await expect(record(caseId, consentForm('P1', { textVersion: 99 }))).rejects.toMatchObject({
      code: 'CONSENT.TEXT',
    });
    await expect(record(caseId, consentForm('P1', { copyHanded: undefined }))).rejects.toMatchObject({
      code: 'CONSENT.INCOMPLETE',
    });
  });

  it('takes a child’s consent with the guardian’s and the child’s view only, and none to be shown to media', async () => {
    const { caseId } = await makeCase(house().api, officer, { ageClass: 'child' });
    const guardian = {
      guardianRelation: 'other-relative',
      guardianName: { given: 'Aziza' },
      childView: 'not to call home',
    };
    await expect(record(caseId, consentForm('P1'))).rejects.toMatchObject({ code: 'CONSENT.INCOMPLETE' });
    const refused = await record(caseId, consentForm('P1', { ...guardian, guardianAnswer: 'refused' }));
    const given = await record(caseId, consentForm('P2', { ...guardian, guardianAnswer: 'given' }));
    await expect(
      record(caseId, consentForm('P13', { ...guardian, guardianAnswer: 'given' })),
    ).rejects.toMatchObject({
      code: 'CONSENT.NOT_FOR_CHILD',
    });
    const consents = await work().read(officer, 'test', (tx) => consentsOf(tx, caseId));
    expect(consents.map(({ id, answer }) => [id, answer]).sort()).toEqual(
      [
        [refused, 'refused'],
        [given, 'given'],
      ].sort(),
    );
  });

  it('takes a spoken consent at once, and its written form once and only as it was said', async () => {
    const { caseId } = await makePerson(house().api, officer);
    const consentId = await record(caseId, consentForm('P1', { copyHanded: undefined, spokenOnly: true }));
    const writeDown = (document: FormDocument) =>
      work().run(officer, (tx) => writeConsentDown(tx, house().api.vault, { consentId, document }));
    await expect(writeDown(consentForm('P1', { copyHanded: undefined }))).rejects.toMatchObject({
      code: 'CONSENT.INCOMPLETE',
    });
    await expect(writeDown(consentForm('P1', { categories: ['triage', 'story'] }))).rejects.toMatchObject({
      code: 'CONSENT.DIFFERS',
    });
    await writeDown(consentForm('P1'));
    await expect(writeDown(consentForm('P1'))).rejects.toMatchObject({ code: 'CONSENT.WRITTEN' });
  });

  it('cannot be stored as a yes without an end', async () => {
    const endless = asSuperuser(house(), `UPDATE cases.consent SET answer = 'given', valid_until = NULL`);
    await expect(endless).rejects.toMatchObject({ constraint: 'consent_given_lasts' });
  });

  it('refuses a recipient who is not in the directory', async () => {
    const { caseId } = await makeCase(house().api, officer);
    const nobody = {
      recipientKind: 'organisation',
      recipientOrganisation: '00000000-0000-4000-8000-000000000000',
    };
    await expect(record(caseId, consentForm('P3', nobody))).rejects.toMatchObject({
      code: 'CONSENT.RECIPIENT',
    });
  });
});
