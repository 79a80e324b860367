import { type Category, type MemberActor, type Role } from '@panoh/kernel';
import type { ReadTx } from '@panoh/platform';
import { Client } from 'pg';
import { consentForm, makeCase, makePerson } from '../../../../test/support/cases';
import { useHouse } from '../../../../test/support/house';
import { makeMember, makeOrganisation } from '../../../../test/support/members';
import { openGrant } from '../commands/open-grant';
import { recordConsent } from '../commands/record-consent';
import { accessByCode, requireAccess } from '../queries/require-access';
import { caseView } from '../queries/case-view';
import { listCases } from '../queries/list-cases';

const TABLES = [
  'case_file',
  'stewardship',
  'record',
  'sealed_document',
  'fact_map',
  'consent',
  'consent_fact',
  'access_grant',
  'access_exception',
  'assignment',
  'care',
  'case_link',
];
const NAME = 'Qoraqalamxon';

describe('row-level security on cases', () => {
  const house = useHouse();
  let officer: MemberActor;
  let made: { caseId: string; code: string };

  beforeAll(async () => {
    const { worker, api } = house();
    const consulate = await makeOrganisation(worker.work, {
      type: 'Consulate',
      jurisdictions: ['KZ'],
      region: 'KZ-ALA',
    });
    officer = await makeMember(worker.work, consulate, { role: 'consular-officer' });
    made = await makePerson(api, officer, { name: { given: NAME, family: 'Sinovbek' } });
  });

  async function somebody(
    role: Role,
    wish: { jurisdictions?: string[]; region?: string | null; confirmed?: boolean } = {},
  ) {
    const { jurisdictions = ['KZ'], region = null, confirmed = true } = wish;
    const organisation = await makeOrganisation(house().worker.work, {
      country: 'KZ',
      jurisdictions,
      region,
    });
    return makeMember(house().worker.work, organisation, { role, confirmed });
  }

  const colleague = (role: Role, confirmed = true) =>
    makeMember(house().worker.work, organisationOf(officer), { role, confirmed });

  const organisationOf = (actor: MemberActor) => ({
    id: actor.organisationId,
    name: 'Consulate',
    type: 'Consulate' as const,
    country: 'UZ',
    jurisdictions: [...actor.jurisdictions],
    region: actor.region,
    superiorId: null,
    calendar: 'uz',
    zone: 'Asia/Tashkent',
    dutyEmail: null,
  });

  /** How many rows of each table the actor reaches with bare SQL, the application's checks left out. */
  const reached = async (actor: MemberActor): Promise<Record<string, number>> =>
    house().api.work.read(actor, 'test', async (tx) => {
      const counts: Record<string, number> = {};
      for (const table of TABLES) {
        const row = await tx.one<{ count: number }>(`SELECT count(*)::integer AS count FROM cases.${table}`);
        if (row !== undefined && row.count > 0) counts[table] = row.count;
      }
      return counts;
    });

  const refusal = (actor: MemberActor, query: (tx: ReadTx) => Promise<unknown>): Promise<unknown> =>
    house()
      .api.work.read(actor, 'test', query)
      .then(
        () => 'answered',
        (fault: unknown) => ({ ...(fault as object), message: (fault as Error).message }),
      );

  it.each<[string, () => Promise<MemberActor>]>([
    ['another organisation', () => somebody('case-manager')],
    ['an analyst of the jurisdiction', () => somebody('analyst')],
    ['an administrator of the own organisation', () => colleague('administrator')],
    ['an auditor of the own organisation', () => colleague('auditor')],
    [
      'a coordinator of another jurisdiction',
      () => somebody('national-coordinator', { jurisdictions: ['KG'] }),
    ],
  ])('shows %s nothing', async (_who, make) => {
    expect(await reached(await make())).toEqual({});
  });

  it('answers a stranger as if the case did not exist', async () => {
    const stranger = await somebody('case-manager');
    const nobody = '00000000-0000-4000-8000-000000000000';
    for (const ask of [
      (id: string) => (tx: ReadTx) => caseView(tx, house().api.vault, id),
      (id: string) => (tx: ReadTx) => requireAccess(tx, id, 'code'),
    ])
      expect(await refusal(stranger, ask(made.caseId))).toEqual(await refusal(stranger, ask(nobody)));
    expect(await refusal(stranger, (tx) => accessByCode(tx, made.code))).toEqual(
      await refusal(stranger, (tx) => accessByCode(tx, 'ZZZZ-ZZZZ-Z')),
    );
  });

  it.each<[string, Role, string | null]>([
    ['a coordinator', 'national-coordinator', null],
    ['a secretary', 'territorial-secretary', 'KZ-ALA'],
  ])(
    'shows %s the code, who has it and what was consented, and nothing sealed',
    async (_who, role, region) => {
      const watcher = await somebody(role, { region });
      expect(Object.keys(await reached(watcher)).sort()).toEqual([
        'access_grant',
        'case_file',
        'consent',
        'consent_fact',
        'stewardship',
      ]);
      const { api } = house();
      const view = await api.work.read(watcher, 'test', (tx) => caseView(tx, api.vault, made.caseId));
      expect(view.projection.sections).toEqual([]);
      const list = await api.work.read(watcher, 'test', (tx) => listCases(tx, { limit: 10 }));
      expect(JSON.stringify(list)).not.toContain(NAME);
    },
  );

  it('shows a member who is not assigned, or not confirmed, triage and no person', async () => {
    const { api } = house();
    for (const actor of [await colleague('case-manager'), await colleague('case-manager', false)]) {
      const view = await api.work.read(actor, 'test', (tx) => caseView(tx, api.vault, made.caseId));
      expect(new Set(view.projection.sections.map(({ category }) => category))).toEqual(new Set(['triage']));
      const sealed = await api.work.read(actor, 'test', (tx) =>
        tx.sql<{ category: Category }>(`SELECT DISTINCT category FROM cases.sealed_document`),
      );
      expect(sealed).toEqual([{ category: 'triage' }]);
    }
  });

  it('shows an organisation that is asked triage only, whatever was consented', async () => {
    const { api } = house();
    const asked = await somebody('shelter-staff');
    await api.work.run(officer, async (tx) => {
      const { consentId } = await recordConsent(tx, api.vault, {
        caseId: made.caseId,
        document: consentForm('P3', {
          recipientKind: 'organisation',
          recipientOrganisation: asked.organisationId,
          categories: ['triage', 'identity', 'health'],
        }),
      });
      await openGrant(tx, {
        ...{
          caseId: made.caseId,
          organisationId: asked.organisationId,
          categories: ['triage'],
          purpose: 'P3',
        },
        ...{ ground: 'consent', consentId, stage: 'asked' },
      });
    });
    const seen = await api.work.read(asked, 'test', (tx) =>
      tx.sql<{ category: Category }>(`SELECT DISTINCT category FROM cases.sealed_document`),
    );
    expect(seen).toEqual([{ category: 'triage' }]);
    const view = await api.work.read(asked, 'test', (tx) => caseView(tx, api.vault, made.caseId));
    expect(view.projection.open).toEqual(['triage']);
    expect(JSON.stringify(view)).not.toContain(NAME);
    const consents = await api.work.read(asked, 'test', (tx) => tx.sql(`SELECT purpose FROM cases.consent`));
    expect(consents).toEqual([{ purpose: 'P3' }]);
  });

  it('lets nobody write for another organisation or into a case they do not reach', async () => {
    const stranger = await somebody('case-manager');
    const insert = house().api.work.run(stranger, (tx) =>
      tx.sql(
        `INSERT INTO cases.access_grant (id, case_id, organisation_id, categories, purpose, ground)
         VALUES (gen_random_uuid(), $1, $2, '{identity}', 'P3', 'legal-basis')`,
        [made.caseId, stranger.organisationId],
      ),
    );
    await expect(insert).rejects.toMatchObject({ code: '42501' });
    const changed = await house().api.work.run(officer, (tx) =>
      tx.sql(`SELECT has_table_privilege('cases.sealed_document', 'UPDATE') AS changes,
                     has_table_privilege('cases.sealed_document', 'DELETE') AS deletes,
                     has_table_privilege('cases.consent_fact', 'UPDATE') AS rewrites`),
    );
    expect(changed).toEqual([{ changes: false, deletes: false, rewrites: false }]);
  });

  it('asks of one case no more rows than are its own, however many others there are', async () => {
    const { api } = house();
    let last = '';
    for (let others = 0; others < 12; others++) last = (await makeCase(api, officer)).caseId;
    const [before, after] = await api.work.read(officer, 'test', async (tx) => {
      const count = async (): Promise<Record<string, number>> => {
        const rows = await tx.sql<{ name: string; rows: number }>(
          `SELECT relname AS name, (seq_tup_read + idx_tup_fetch)::integer AS rows FROM pg_stat_xact_user_tables
           WHERE schemaname = 'cases' AND relname IN ('access_grant', 'assignment', 'stewardship')`,
        );
        return Object.fromEntries(rows.map(({ name, rows: many }) => [name, many]));
      };
      const first = await count();
      await tx.sql(`SELECT cases.reaches($1), cases.assigned($1), cases.stewards($1)`, [last]);
      return [first, await count()] as const;
    });
    const read = (table: string): number => (after[table] ?? 0) - (before[table] ?? 0);
    expect(read('access_grant')).toBe(1);
    expect(read('assignment')).toBe(1);
    expect(read('stewardship')).toBe(1);
  });

  it('keeps tokens behind their functions', async () => {
    const direct = house().api.work.read(officer, 'test', (tx) => tx.sql(`SELECT 1 FROM cases.person_token`));
    await expect(direct).rejects.toMatchObject({ code: '42501' });
  });

  it('is on every table, and no name stands anywhere in clear', async () => {
    const client = new Client({ connectionString: house().superuser });
    await client.connect();
    try {
      const open = await client.query(`SELECT relname FROM pg_class WHERE relnamespace = 'cases'::regnamespace
        AND relkind = 'r' AND NOT (relrowsecurity AND relforcerowsecurity)`);
      expect(open.rows).toEqual([]);
      const { rows } = await client.query<{ place: string }>(
        `SELECT schemaname || '.' || tablename AS place FROM pg_tables
         WHERE schemaname NOT IN ('pg_catalog', 'information_schema')`,
      );
      const found: string[] = [];
      for (const { place } of rows) {
        const hit = await client.query(
          `SELECT 1 FROM ${place} AS t WHERE t::text ILIKE $1 OR t::text ILIKE $2 LIMIT 1`,
          [`%${NAME}%`, `%${Buffer.from(NAME).toString('hex')}%`],
        );
        if (hit.rowCount !== 0) found.push(place);
      }
      expect(rows.length).toBeGreaterThan(20);
      expect(found).toEqual([]);
    } finally {
      await client.end();
    }
  });
});
