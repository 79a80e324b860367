import { Client } from 'pg';
import { makeCase, consentForm, personForm, refusalForm, signalNote } from '../../../../test/support/cases';
import { useHouse } from '../../../../test/support/house';
import { makeMember, makeOrganisation } from '../../../../test/support/members';
import { until } from '../../../../test/support/until';
import { caseView } from '../queries/case-view';
import { findByName, findPossibleMatch } from '../queries/find-by-name';
import { listCases } from '../queries/list-cases';
import { recordConsent } from './record-consent';
import { registerPerson } from './register-person';
import { registerSignal } from './register-signal';
import { withdrawConsent } from './withdraw-consent';

describe('registering', () => {
  const house = useHouse();

  async function consulate() {
    const organisation = await makeOrganisation(house().worker.work, {
      type: 'Consulate',
      jurisdictions: ['KZ', 'UZ'],
    });
    return makeMember(house().worker.work, organisation, { role: 'consular-officer' });
  }

  it('a signal without identity gives a code, a steward, a grant for own work and an assignment', async () => {
    const officer = await consulate();
    const { api } = house();
    const { caseId, code } = await makeCase(api, officer);
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]$/);
    const view = await api.work.read(officer, 'test', (tx) => caseView(tx, api.vault, caseId));
    expect(view.access).toMatchObject({ isSteward: true, assigned: true, reaches: true, urgency: 'today' });
    expect(view.projection.withheld).toEqual([]);
    expect(view.projection.sections.map(({ formId, category }) => [formId, category])).toEqual(
      expect.arrayContaining([
        ['signal', 'triage'],
        ['signal', 'story'],
      ]),
    );
    const list = await api.work.read(officer, 'test', (tx) => listCases(tx, { limit: 10 }));
    expect(list).toEqual([expect.objectContaining({ id: caseId, code, isAssigned: true })]);
  });

  it('a signal with a wrong answer is refused by name, and nothing is written', async () => {
    const officer = await consulate();
    const { api } = house();
    const wrong = makeCase(api, officer, { document: signalNote({ urgency: 'yesterday' }) });
    await expect(wrong).rejects.toMatchObject({
      code: 'FORM.INVALID',
      details: { fields: [{ field: 'urgency', problem: 'unknown-code' }] },
    });
    expect(await api.work.read(officer, 'test', (tx) => listCases(tx, { limit: 10 }))).toEqual([]);
  });

  it('a signal may be entered by a member who is not confirmed yet, who then reads no person', async () => {
    const organisation = await makeOrganisation(house().worker.work, { jurisdictions: ['KZ'] });
    const newcomer = await makeMember(house().worker.work, organisation, {
      role: 'identifier',
      confirmed: false,
    });
    const { api } = house();
    const { caseId } = await makeCase(api, newcomer);
    const view = await api.work.read(newcomer, 'test', (tx) => caseView(tx, api.vault, caseId));
    expect(view.projection.sections.map(({ category }) => category)).toEqual(['triage']);
    const consent = api.work.run(newcomer, (tx) =>
      recordConsent(tx, api.vault, { caseId, document: consentForm('P2') }),
    );
    await expect(consent).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('a signal whose code another case has is registered under another one, once and whole', async () => {
    const officer = await consulate();
    const { api, superuser } = house();
    const client = new Client({ connectionString: superuser });
    await client.connect();
    try {
      // A sequence remembers what a rollback undoes: the first code that is drawn is taken, the next is not.
      await client.query(`
        CREATE SEQUENCE cases.drawn;
        CREATE FUNCTION cases.first_is_taken() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
        BEGIN
          IF nextval('cases.drawn') = 1 THEN RAISE EXCEPTION 'taken' USING ERRCODE = 'unique_violation'; END IF;
          RETURN NEW;
        END $$;
        CREATE TRIGGER first_is_taken BEFORE INSERT ON cases.case_file FOR EACH ROW EXECUTE FUNCTION cases.first_is_taken()`);
      const { code } = await makeCase(api, officer);
      const { rows } = await client.query<{ drawn: string }>(`SELECT last_value AS drawn FROM cases.drawn`);
      expect(rows).toEqual([{ drawn: '2' }]);
      const list = await api.work.read(officer, 'test', (tx) => listCases(tx, { limit: 10 }));
      expect(list).toEqual([expect.objectContaining({ code, isAssigned: true })]);
    } finally {
      await client.query(`DROP TRIGGER first_is_taken ON cases.case_file; DROP FUNCTION cases.first_is_taken;
        DROP SEQUENCE cases.drawn`);
      await client.end();
    }
  });

  it('a signal is refused in a jurisdiction in which the organisation does not act', async () => {
    const officer = await consulate();
    const { api } = house();
    const elsewhere = api.work.run(officer, (tx) =>
      registerSignal(tx, api.vault, { jurisdiction: 'KG', ageClass: 'adult', document: signalNote() }),
    );
    await expect(elsewhere).rejects.toMatchObject({ code: 'CASE.JURISDICTION' });
  });

  it('a person only after consent P2, and then the own organisation finds the case by another spelling', async () => {
    const officer = await consulate();
    const { api } = house();
    const { caseId, code } = await makeCase(api, officer);
    const register = () =>
      api.work.run(officer, (tx) =>
        registerPerson(tx, api.vault, api.keyring, { caseId, document: personForm() }),
      );
    await expect(register()).rejects.toMatchObject({ code: 'PERSON.NO_CONSENT' });
    await api.work.run(officer, (tx) =>
      recordConsent(tx, api.vault, { caseId, document: refusalForm('P4') }),
    );
    const { consentId } = await api.work.run(officer, (tx) =>
      recordConsent(tx, api.vault, { caseId, document: consentForm('P2') }),
    );
    await register();
    const wish = {
      name: { given: 'Дилшод', family: 'Марваридов' },
      birthDate: { certainty: 'year', year: 1991 },
    } as const;
    const own = await api.work.read(officer, 'test', (tx) => findByName(tx, api.keyring, wish));
    expect(own.map((match) => match.code)).toEqual([code]);
    const stranger = await consulate();
    const others = await api.work.read(stranger, 'test', (tx) => findByName(tx, api.keyring, wish));
    expect(others).toEqual([]);
    const hint = await api.work.read(stranger, 'test', (tx) => findPossibleMatch(tx, api.keyring, wish));
    expect(hint).toEqual({ possible: true });
    await api.work.run(officer, (tx) => withdrawConsent(tx, { consentId, way: 'tell-staff' }));
    const after = await api.work.read(stranger, 'test', (tx) => findPossibleMatch(tx, api.keyring, wish));
    expect(after).toEqual({ possible: false });
    expect(await api.work.read(officer, 'test', (tx) => findByName(tx, api.keyring, wish))).toEqual([]);
  });

  it('a person waits for whoever has the case, and holds no consent meanwhile', async () => {
    const officer = await consulate();
    const { api, superuser } = house();
    const { caseId } = await makeCase(api, officer);
    await api.work.run(officer, (tx) =>
      recordConsent(tx, api.vault, { caseId, document: consentForm('P2') }),
    );
    const client = new Client({ connectionString: superuser });
    await client.connect();
    try {
      await client.query('BEGIN');
      await client.query(`SELECT 1 FROM cases.case_file WHERE id = $1 FOR NO KEY UPDATE`, [caseId]);
      const registering = api.work.run(officer, (tx) =>
        registerPerson(tx, api.vault, api.keyring, { caseId, document: personForm() }),
      );
      await until('it waits', async () => {
        // Within a transaction it would be looked at only once.
        await client.query('SELECT pg_stat_clear_snapshot()');
        const { rowCount } = await client.query(
          `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        );
        return rowCount === 1;
      });
      // A withdrawal takes the case and then the consent.
      await client.query(`SELECT 1 FROM cases.consent WHERE case_id = $1 FOR UPDATE NOWAIT`, [caseId]);
      await client.query('COMMIT');
      expect(await registering).toMatchObject({ revision: 1 });
    } finally {
      await client.end();
    }
  });
});
