// The exact four-way table with all margins over many facts: in memory, beside engines that count them where they lie.
import { createRequire } from 'node:module';
import path from 'node:path';

const CLAIM = `How many people were identified in three years in one country, as known on one day, by sex, age band, citizenship and region, with
every margin: sixteen tables in one. Facts are invented and lie in \`statistics.fact\` of a real PostgreSQL, with its indexes and its
settings as the product starts it. **PostgreSQL GROUP BY CUBE** asks for all sixteen at once; **groups first** counts the finest table and adds the margins up from
it, as a careful hand would write it. **DuckDB** and **chDB** hold the eight columns the question needs in their own memory format, in this process, on all
processors, and run the same text as PostgreSQL. **Panoh, through its thread** is the product's CountingRoom, which holds every column: it looks in PostgreSQL whether any
fact changed, hands the question to its thread, gets counts back and adds up the margins. **Counting alone** is the same without database and
thread. Each arm has the whole answer in this program's memory before its time is taken; answers are compared cell by cell. The arms take
turns within each round, and ratios are taken within a round, because the machine changes under all alike. Protection of what is
counted is measured elsewhere.`;

/** @param people one size, instead of the two that are asked for */
export async function p7Bench({ root, quick, rounds, people, say }) {
  const load = createRequire(import.meta.url);
  const { p7 } = load(path.join(root, 'dist/test/bench/p7/p7.js'));
  const { verdictOf } = load(path.join(root, 'dist/test/bench/p7/report.js'));
  const began = performance.now();
  const sizes = quick ? [100_000] : [1_000_000, 5_000_000];
  const outcome = await p7({
    people: people === undefined ? sizes : [people],
    rounds: rounds ?? (quick ? 3 : 7),
    say,
  });
  const { held, page } = verdictOf(outcome);
  const { dependencies, optionalDependencies } = load('./peers/package.json');
  const peers = ['@duckdb/node-api', 'chdb'].map(
    (name) => `${name} ${dependencies[name] ?? optionalDependencies[name]}`,
  );
  return {
    ...{ title: 'P7: a four-way table with all margins', claim: CLAIM, held, evidence: page },
    seconds: (performance.now() - began) / 1000,
    versions: `Node ${process.versions.node}, PostgreSQL ${outcome.server}, ${peers.join(', ')}`,
  };
}
