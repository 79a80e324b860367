import { Client } from 'pg';

const list = (codes: readonly string[]): string => `ARRAY[${codes.map((code) => `'${code}'`).join(', ')}]`;
/** Early codes are common, as in life; one in ten people nothing is known of. */
const oneOf = (codes: readonly string[]): string =>
  `CASE WHEN random() < 0.1 THEN NULL ELSE (${list(codes)})[1 + floor(power(random(), 1.6) * ${String(codes.length)})::int] END`;
const someOf = (codes: readonly string[]): string =>
  `CASE WHEN random() < 0.15 THEN NULL ELSE array_remove(ARRAY[${codes
    .map((code, place) => `CASE WHEN random() < ${String(0.6 / (place + 1))} THEN '${code}' END`)
    .join(', ')}], NULL) END`;
/** @param likely how many of those signalled come so far */
const monthAfter = (months: number, likely: number): string =>
  `CASE WHEN random() < ${String(likely)} THEN (begun + make_interval(months => ${String(months)}))::date END`;

const REGIONS = ['AN', 'BU', 'FA', 'JI', 'NG', 'NW', 'QA', 'QR', 'SA', 'SI', 'SU', 'TK', 'TO', 'XO'];
const COUNTRIES = [
  'UZ',
  'RU',
  'KZ',
  'TR',
  'KG',
  'TJ',
  'AE',
  'TH',
  'IN',
  'CN',
  'UA',
  'BY',
  'PL',
  'DE',
  'KR',
  'IL',
];
const COLUMNS: Readonly<Record<string, string>> = {
  fact_id: 'gen_random_uuid()',
  valid_from: `date '2021-01-01' + floor(random() * 1200)::int`,
  source: `'case'`,
  signal_month: 'begun::date',
  presumed_month: monthAfter(1, 0.9),
  identified_month: monthAfter(2, 0.8),
  assisted_month: monthAfter(1, 0.7),
  returned_month: monthAfter(5, 0.4),
  jurisdiction: oneOf(['UZ', 'UZ', 'UZ', 'KZ']),
  region: oneOf(REGIONS.map((region) => `UZ-${region}`)),
  country_of_exploitation: oneOf(COUNTRIES),
  citizenship: oneOf(COUNTRIES),
  gender: oneOf(['Feminine', 'Masculine', 'NonConforming', 'Other']),
  age_band: oneOf(['18-24', '25-34', '14-17', '35-49', '6-13', '50-64', '0-5', '65-plus']),
  majority: oneOf(['adult', 'minor']),
  exploitation: someOf([
    'ForcedLabour',
    'SexualExploitation',
    'ForcedBegging',
    'ForcedMarriage',
    'Servitude',
  ]),
  means_of_control: someOf([
    'DebtBondage',
    'FalsePromises',
    'WithholdsDocuments',
    'PhysicalThreats',
    'TakesEarnings',
  ]),
  channel: oneOf(['hotline', 'police', 'ngo', 'consulate', 'border']),
  outcome: oneOf(['PossibleVictimOfTrafficking', 'ActualVictimOfTrafficking']),
  time_to_bed: oneOf(['0-24h', '24-72h', '3-7d', 'over-7d']),
  contributor: oneOf(Array.from({ length: 40 }, (_, place) => `contributor-${String(place)}`)),
};

/** Invented people, the same in every run but for their ids. */
export async function fillFacts(superuser: string, people: number): Promise<void> {
  const client = new Client({ connectionString: superuser });
  await client.connect();
  try {
    // What a trigger would write into each row stands in it by default; indexes are quicker made afterwards.
    await client.query('ALTER TABLE statistics.fact DISABLE TRIGGER fact_changed');
    const { rows: indexes } = await client.query<{ name: string; statement: string }>(
      `SELECT indexrelid::regclass::text AS name, pg_get_indexdef(indexrelid) AS statement
       FROM pg_index WHERE indrelid = 'statistics.fact'::regclass AND NOT indisprimary`,
    );
    for (const { name } of indexes) await client.query(`DROP INDEX ${name}`);
    await client.query('SELECT setseed(0.42)');
    await client.query(
      `INSERT INTO statistics.fact (${Object.keys(COLUMNS).join(', ')})
       SELECT ${Object.values(COLUMNS).join(', ')} FROM (
         SELECT timestamp '2020-01-01' + make_interval(months => floor(random() * 60)::int) AS begun
         FROM generate_series(1, ${String(people)})
       ) AS person`,
    );
    for (const { statement } of indexes) await client.query(statement);
    await client.query('ALTER TABLE statistics.fact ENABLE TRIGGER fact_changed');
    await client.query('VACUUM ANALYZE statistics.fact');
    await client.query('CHECKPOINT');
  } finally {
    await client.end();
  }
}
