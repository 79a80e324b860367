import { readConfig, openHouse, type House } from '@panoh/platform';
import { type MemberActor, Temporal } from '@panoh/kernel';
import { OrganisationEntity } from '@panoh/directory';
import { acceptReferral, departReferral } from '@panoh/referrals';
import { Client } from 'pg';
import type { Clone } from '../../support/clone';
import { ask, makeNeed, makeShelter } from '../../support/referrals';
import { endingOf, PREFIX, prefixSql } from './ids';

/** What every arm must know of the world to let the n-th person arrive. */
export interface World {
  readonly actor: MemberActor;
  /** When the persons arrive, the same for all arms: what follows from it must be the same too. */
  readonly arrivedAt: string;
  readonly endings: Readonly<Record<'case' | 'need' | 'referral' | 'expected', string>>;
  readonly receiver: string;
}

/** Every table that holds rows of a case on its way to a shelter, in the order of its references. */
const TABLES = [
  'cases.case_file',
  'cases.stewardship',
  'cases.record',
  'cases.consent',
  'cases.consent_fact',
  'cases.access_grant',
  'cases.assignment',
  'referrals.need',
  'referrals.referral',
  'deadlines.deadline',
] as const;

interface Rows {
  readonly table: string;
  readonly rows: string[];
}

/** One person is brought on the way by the product's own commands; then there are as many of them as wanted. */
export async function fillWorld(clone: Clone, referrals: number): Promise<World> {
  const config = readConfig({ ...clone.environment, PANOH_LOG_LEVEL: 'silent' });
  const houses = {
    api: await openHouse(config, 'api', [OrganisationEntity]),
    worker: await openHouse(config, 'worker', [OrganisationEntity]),
  };
  const superuser = new Client({ connectionString: clone.superuser });
  await superuser.connect();
  try {
    const sample = await bringOnTheWay(houses, superuser);
    return await multiply(superuser, sample, referrals);
  } finally {
    await superuser.end();
    await houses.api.close();
    await houses.worker.close();
  }
}

interface Sample {
  readonly actor: MemberActor;
  readonly caseId: string;
  readonly needId: string;
  readonly referralId: string;
}

async function bringOnTheWay(houses: { api: House; worker: House }, superuser: Client): Promise<Sample> {
  const { api } = houses;
  const need = await makeNeed(houses);
  const shelter = await makeShelter(houses);
  const referralId = await ask(houses, need, shelter);
  // The placement is safe without a risk record where life is in danger: one form less to invent.
  await superuser.query(`UPDATE cases.case_file SET urgency = 'life-danger' WHERE id = $1`, [need.caseId]);
  await api.work.run(shelter.staff, (tx) => acceptReferral(tx, api.vault, { referralId }));
  await api.work.run(need.officer, (tx) =>
    departReferral(tx, { referralId, expectedAt: tx.now.add(Temporal.Duration.from({ hours: 24 })) }),
  );
  // A peer that keeps times as JavaScript's Date loses the microseconds; nobody shall differ by them.
  await superuser.query(
    `UPDATE referrals.referral SET since = date_trunc('milliseconds', since) WHERE id = $1`,
    [referralId],
  );
  return { actor: shelter.staff, caseId: need.caseId, needId: need.needId, referralId };
}

async function multiply(superuser: Client, sample: Sample, referrals: number): Promise<World> {
  const taken: Rows[] = [];
  for (const table of TABLES) taken.push(await rowsOf(superuser, table, sample.caseId));
  const ids = [
    ...new Set(taken.flatMap(({ rows }) => rows.map((row) => (JSON.parse(row) as { id: string }).id))),
  ];
  const templateOf = (text: string): string =>
    ids.reduce((made, id, place) => made.replaceAll(id, `${PREFIX}${endingOf(place)}`), text);
  // The copies refer to each other as the sample's rows do: the checks of a million references prove nothing new.
  await superuser.query('SET session_replication_role = replica');
  for (const { table, rows } of taken)
    for (const row of rows)
      await superuser.query(
        `INSERT INTO ${table} SELECT copy.* FROM generate_series(0, ${String(referrals - 1)}) AS n,
           jsonb_populate_record(NULL::${table}, replace($1, '${PREFIX}', ${prefixSql('n')})::jsonb) AS copy`,
        [withCode(templateOf(row))],
      );
  const ending = (id: string): string => endingOf(ids.indexOf(id));
  const referral = await one<{ since: string; to_organisation: string }>(
    superuser,
    `SELECT to_jsonb(r) AS row FROM referrals.referral AS r WHERE id = $1`,
    [sample.referralId],
  );
  const expected = await one<{ id: string }>(
    superuser,
    `SELECT to_jsonb(d) AS row FROM deadlines.deadline AS d WHERE subject_id = $1 AND clock = 'arrival-expected'`,
    [sample.referralId],
  );
  await superuser.query('VACUUM ANALYZE');
  return {
    actor: sample.actor,
    arrivedAt: Temporal.Instant.from(referral.since).toString(),
    receiver: referral.to_organisation,
    endings: {
      case: ending(sample.caseId),
      need: ending(sample.needId),
      referral: ending(sample.referralId),
      expected: ending(expected.id),
    },
  };
}

async function rowsOf(superuser: Client, table: string, caseId: string): Promise<Rows> {
  const column = table === 'cases.case_file' ? 'id' : 'case_id';
  const { rows } = await superuser.query<{ row: string }>(
    `SELECT to_jsonb(t)::text AS row FROM ${table} AS t WHERE ${column} = $1`,
    [caseId],
  );
  return { table, rows: rows.map(({ row }) => row) };
}

async function one<Row>(superuser: Client, text: string, values: unknown[]): Promise<Row> {
  const { rows } = await superuser.query<{ row: Row }>(text, values);
  const [first] = rows;
  if (first === undefined) throw new Error('The sample is not on its way.');
  return first.row;
}

/** The code of a case is unique as well. */
const withCode = (row: string): string => {
  const value = JSON.parse(row) as Record<string, unknown>;
  return JSON.stringify('code' in value && 'kind' in value ? { ...value, code: PREFIX } : value);
};
