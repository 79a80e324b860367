import { randomUUID } from 'node:crypto';
import { type DeclaredTable, refine, tabulate } from '@panoh/disclosure';
import { Database, type ReadTx, Work } from '@panoh/platform';
import { useHouse } from '../../../../test/support/house';
import { randomFact, randomNumbers } from '../../../../test/support/random-facts';
import { CountingRoom } from '../data/counting-room';
import { factRow, VALUE_COLUMNS, VALUE_ROWS } from '../data/fact-row';
import { COUNTED_MONTH, DIMENSION_IDS, type DimensionId, findDimension } from '../domain/dimension';
import { recountCube } from './recount-cube';

const SYSTEM = { kind: 'system', program: 'worker', cause: 'test' } as const;
const PEOPLE = 300;
const DAYS = ['2024-03-01', '2024-06-01', '2024-09-01'] as const;
const PERIOD = { from: '2022-06', to: '2024-10' } as const;
const JURISDICTIONS = ['UZ'];

interface Asked {
  readonly by: readonly DimensionId[];
  readonly filters: readonly { readonly dimension: DimensionId; readonly codes: readonly string[] }[];
  readonly knownOn: string;
}

describe('the cube, beside a recount by SQL', () => {
  const house = useHouse();
  let facts: Database;
  let room: CountingRoom;
  const read = <Answer>(query: (tx: ReadTx) => Promise<Answer>): Promise<Answer> =>
    new Work(facts).read({ ...SYSTEM, program: 'api' }, 'statistics', query);

  beforeAll(async () => {
    facts = await Database.open(house().api.config.databaseUrl('statistics'), { size: 2, name: 'test' });
    room = new CountingRoom({ read, secret: Buffer.alloc(32, 7) });
    const random = randomNumbers(2024);
    const versions = Array.from({ length: PEOPLE }, () => {
      const id = randomUUID();
      const ends = DAYS.filter(() => random() < 0.4);
      return ['2024-01-01', ...ends].map((from, place, starts) => ({
        ...factRow(random() < 0.1 ? 'ctdc' : 'case', randomFact(random), {}),
        ...{ fact_id: id, valid_from: from, valid_to: starts[place + 1] ?? null },
      }));
    }).flat();
    await house().worker.work.run(SYSTEM, (tx) =>
      tx.sql(
        `INSERT INTO statistics.fact (fact_id, valid_from, valid_to, ${VALUE_COLUMNS})
         SELECT (one->>'fact_id')::uuid, (one->>'valid_from')::date, (one->>'valid_to')::date, row.*
         FROM jsonb_array_elements($1::jsonb) AS one, LATERAL (SELECT row.* FROM ${VALUE_ROWS.replace('$1::jsonb', 'jsonb_build_array(one)')}) AS row`,
        [JSON.stringify(versions)],
      ),
    );
  });
  afterAll(async () => {
    await room.close();
    await facts.close();
  });

  /** Every combination of codes and totals, as JSON of its codes, null for a total; people are counted once in each. */
  async function bySql({ by, filters, knownOn }: Asked): Promise<Map<string, number>> {
    const values = [
      knownOn,
      JURISDICTIONS,
      `${PERIOD.from}-01`,
      `${PERIOD.to}-01`,
      ...filters.map(({ codes }) => codes),
    ];
    const names = by.map((_, place) => `d${String(place)}`);
    const unnested = by.map((id, place) => `unnest(${findDimension(id)!.codes}) AS d${String(place)}`);
    const conditions = filters.map(
      ({ dimension }, place) => `AND (${findDimension(dimension)!.codes}) && $${String(place + 5)}::text[]`,
    );
    const rows = await read((tx) =>
      tx.sql<{ codes: string; people: number }>(
        `WITH counted AS (
           SELECT f.*, identified_month AS ${COUNTED_MONTH} FROM statistics.fact AS f
           WHERE valid_from <= $1::date AND (valid_to IS NULL OR valid_to > $1::date)
             AND (jurisdiction IS NULL OR jurisdiction = ANY ($2::text[]))
             AND identified_month >= $3::date AND identified_month <= $4::date
         )
         SELECT jsonb_build_array(${names.join(', ')})::text AS codes, count(DISTINCT fact_id)::int AS people
         FROM counted, ${unnested.join(', ')} WHERE true ${conditions.join(' ')} GROUP BY CUBE (${names.join(', ')})`,
        values,
      ),
    );
    return new Map(rows.map(({ codes, people }) => [JSON.stringify(JSON.parse(codes)), people]));
  }

  async function codesOf(id: DimensionId): Promise<string[]> {
    const all = await bySql({ by: [id], filters: [], knownOn: DAYS[1] });
    return [...all.keys()].flatMap((key) => (JSON.parse(key) as (string | null)[])[0] ?? []).sort();
  }

  async function onGrid({ by, filters, knownOn }: Asked): Promise<Map<string, number>> {
    const dimensions = await Promise.all(
      by.map(async (dimension) => ({
        dimension,
        headings: [
          { id: 'total', codes: 'all' as const },
          ...(await codesOf(dimension)).map((code) => ({ id: code, codes: [code] })),
        ],
        several: findDimension(dimension)!.several,
      })),
    );
    const table: DeclaredTable = { id: 'table', dimensions, filters: [], knownOn };
    const layout = refine([table]);
    const counts = await room.countGrid({
      ...{ count: 'identified', period: PERIOD, jurisdictions: JURISDICTIONS, filters, layout, knownOn },
    });
    const values = layout.shapes.map((shape) => tabulate(layout.grid, counts, shape));
    const cells = dimensions.reduce<(string | null)[][]>(
      (all, { headings }) =>
        all.flatMap((cell) => headings.map(({ id, codes }) => [...cell, codes === 'all' ? null : id])),
      [[]],
    );
    return new Map(
      layout.placesOf(0).flatMap(({ shape, cell }, place) => {
        const people = values[shape]?.[cell] ?? 0;
        return people === 0 ? [] : [[JSON.stringify(cells[place]), people] as const];
      }),
    );
  }

  async function crossed({ by, filters, knownOn }: Asked): Promise<Map<string, number>> {
    const [rows, columns = null] = by as readonly (DimensionId | undefined)[];
    const { counts, ...codes } = await room.countCross({
      ...{ count: 'identified', period: PERIOD, jurisdictions: JURISDICTIONS, filters, knownOn },
      ...{ rows: rows!, columns },
    });
    const cells = codes.rows.flatMap((row, place) => [
      [columns === null ? [row] : [row, null], counts.rowTotals[place]] as const,
      ...(columns === null
        ? []
        : codes.columns.map((code, at) => [[row, code], counts.cells[place]?.[at]] as const)),
    ]);
    const across =
      columns === null
        ? []
        : codes.columns.map((code, at) => [[null, code], counts.columnTotals[at]] as const);
    const total = [columns === null ? [null] : [null, null], counts.total] as const;
    return new Map(
      [...cells, ...across, total].flatMap(([code, people = 0]) =>
        people === 0 ? [] : [[JSON.stringify(code), people]],
      ),
    );
  }

  const filters = [
    { dimension: 'exploitation', codes: ['ForcedBegging', 'SexualExploitation', '_none'] },
    { dimension: 'channel', codes: ['police', '_not-known'] },
  ] as const;

  it('tells the same of every single dimension, as known on each day', async () => {
    for (const knownOn of DAYS)
      for (const id of DIMENSION_IDS) {
        const asked = { by: [id], filters: [], knownOn };
        const sql = await bySql(asked);
        expect(await crossed(asked)).toEqual(sql);
        expect(sql.size).toBeGreaterThan(2);
      }
  });

  it('tells the same of every pair, of those who fit filters too', async () => {
    for (const [place, one] of DIMENSION_IDS.entries())
      for (const other of DIMENSION_IDS.slice(place + 1)) {
        const asked = {
          by: [one, other],
          filters: place % 3 === 0 ? filters : [],
          knownOn: DAYS[place % 3]!,
        };
        expect(await crossed(asked)).toEqual(await bySql(asked));
      }
  });

  it.each([
    [['gender', 'age-band', 'citizenship', 'month']],
    [['exploitation', 'gender', 'region', 'year']],
    [['channel', 'means-of-control', 'majority', 'country-of-exploitation']],
    [['time-to-bed', 'referring-kind', 'clock-result', 'receiving-kind']],
    [['jurisdiction', 'outcome', 'gender', 'industry']],
  ] as const)('tells the same of %j with all margins', async (by) => {
    for (const [place, knownOn] of DAYS.entries()) {
      const asked = { by, filters: place === 1 ? filters.slice(1) : [], knownOn };
      expect(await onGrid(asked)).toEqual(await bySql(asked));
    }
  });

  it('is told where it differs, and nothing of how many people it is about', async () => {
    const recounted = await read((tx) => recountCube(tx, room));
    expect(recounted).toMatchObject({ differing: [] });
    expect(recounted!.numbers).toBeGreaterThan(400);
    const blind = new CountingRoom({
      read: (query) =>
        read((tx) =>
          query({
            ...{ actor: tx.actor, now: tx.now },
            one: tx.one.bind(tx),
            copy: (text, take) =>
              tx.copy(
                text.replace('FROM statistics.fact', `FROM statistics.fact WHERE gender <> 'Feminine'`),
                take,
              ),
          } as ReadTx),
        ),
      secret: Buffer.alloc(32, 7),
    });
    const { differing } = (await read((tx) => recountCube(tx, blind)))!;
    expect(differing).toContain('identified by gender');
    expect(differing.join()).not.toContain('Feminine');
    await blind.close();
  });
});
