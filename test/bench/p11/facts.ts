import { Client } from 'pg';

const list = (codes: readonly string[]): string => `ARRAY[${codes.map((code) => `'${code}'`).join(', ')}]`;
const someOf = (codes: readonly string[]): string =>
  `CASE WHEN random() < 0.2 THEN NULL ELSE array_remove(ARRAY[${codes
    .map((code, place) => `CASE WHEN random() < ${String(0.5 / (place + 1))} THEN '${code}' END`)
    .join(', ')}], NULL) END`;
const oneOf = (codes: readonly string[]): string =>
  `(${list(codes)})[1 + floor(random() * ${String(codes.length)})::int]`;

/**
 * People come in kinds, common and rare ones: the 97,750 records of the real dataset make 2,207 groups in these
 * quasi-identifiers. Of a kind they are all told by its number, so that a larger table has more of each kind.
 */
const KINDS = 10_000;
const byKind = (codes: readonly string[], salt: number): string =>
  `(${list(codes)})[nullif(abs(hashint4(kind * 7 + ${String(salt)})) % ${String(codes.length + 1)}, 0)]`;

const COUNTRIES = ['UZ', 'RU', 'KZ', 'TR', 'KG', 'TJ', 'AE', 'TH', 'IN', 'CN', 'UA', 'KR'];
const COLUMNS: Readonly<Record<string, string>> = {
  ...{
    fact_id: 'gen_random_uuid()',
    valid_from: `date '2025-01-01'`,
    source: `'case'`,
    jurisdiction: `'UZ'`,
  },
  signal_month: `make_date(2020 + abs(hashint4(kind)) % 5, 1 + floor(random() * 12)::int, 1)`,
  identified_month: `date '2025-01-01'`,
  country_of_exploitation: byKind(COUNTRIES, 1),
  citizenship: byKind(COUNTRIES, 2),
  gender: byKind(['Feminine', 'Masculine', 'NonConforming'], 3),
  age_band: byKind(['18-24', '25-34', '14-17', '35-49', '6-13', '50-64', '65-plus'], 4),
  majority: byKind(['adult', 'minor'], 5),
  exploitation: someOf(['ForcedLabour', 'SexualExploitation', 'ForcedBegging', 'Servitude']),
  sexual_exploitation: someOf(['Prostitution', 'Pornography']),
  industry: someOf(['F_Construction', 'A_AgricultureForestryAndFishing', 'C_Manufacturing']),
  means_of_control: someOf([
    'DebtBondage',
    'FalsePromises',
    'WithholdsDocuments',
    'PhysicalThreats',
    'TakesEarnings',
  ]),
  recruitment: someOf(['ThroughFriendsOrSocialEvents', 'AtWork', 'Other']),
  recruiter_relation: `ARRAY[${byKind(['Acquainted', 'Familial', 'Unaquainted'], 6)}]`,
  channel: oneOf(['hotline', 'consular-service', 'police-operation', 'self-report']),
  outcome: oneOf(['ActualVictimOfTrafficking', 'PossibleVictimOfTrafficking']),
};

/** Invented people who all agreed that their record may leave, the same in every run but for their ids. */
export async function fillRecords(superuser: string, people: number): Promise<void> {
  const client = new Client({ connectionString: superuser });
  await client.connect();
  try {
    // What a trigger would write into each row stands in it by default.
    await client.query('ALTER TABLE statistics.fact DISABLE TRIGGER fact_changed');
    await client.query('BEGIN');
    await client.query('SELECT setseed(0.42)');
    await client.query(
      `INSERT INTO statistics.fact (${Object.keys(COLUMNS).join(', ')})
       SELECT ${Object.values(COLUMNS).join(', ')} FROM (
         SELECT floor(power(random(), 3) * ${String(KINDS)})::int AS kind FROM generate_series(1, ${String(people)})) AS person`,
    );
    await client.query(
      `INSERT INTO statistics.record_consent SELECT fact_id, clock_timestamp() + interval '1 year' FROM statistics.fact`,
    );
    await client.query('COMMIT');
    await client.query('ALTER TABLE statistics.fact ENABLE TRIGGER fact_changed');
    await client.query('VACUUM ANALYZE statistics.fact, statistics.record_consent');
    await client.query('CHECKPOINT');
  } finally {
    await client.end();
  }
}

/** The same cells of the same people, asked plainly: no k, no order, no words of another standard. */
export const PLAIN = `SELECT extract(year FROM least(f.signal_month, f.identified_month))::int::text AS year, f.gender, f.age_band,
  f.majority, f.citizenship, f.country_of_exploitation, ${[
    ...[
      'exploitation',
      'sexual_exploitation',
      'industry',
      'means_of_control',
      'recruitment',
      'recruiter_relation',
    ],
  ]
    .map((column) => `array_to_string(f.${column}, '|') AS ${column}`)
    .join(', ')}, f.channel, f.outcome
  FROM statistics.fact AS f JOIN statistics.record_consent AS c ON c.fact_id = f.fact_id`;
