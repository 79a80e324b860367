// Records that leave as a stream: the product's own way out, beside a bare cursor over the same rows.
import { createRequire } from 'node:module';
import path from 'node:path';

const CLAIM = `Records of invented people who agreed to it leave through \`GET /api/v1/statistics/record-exports/:exportId/file\`: the api as it is built,
behind two persons, with access checked and the download written down. It looks at the database at one moment, counts how many records
are alike in six quasi-identifiers, decides what small groups give up (k = 11), and streams CTDC's 63 columns in an order that says
nothing, so PostgreSQL sorts everybody first. People come in ten thousand kinds, common and rare, as the groups of the real dataset are. **A bare cursor** (\`pg-cursor\`, 10,000 rows at a time) reads the same cells of the same people in a process of its own and
does nothing with them: no k, no order, no columns of another standard, no HTTP. **COPY** does so as fast as PostgreSQL sends. The arms
take turns within each round, and ratios are taken within a round, because the machine changes under all alike. fsync is on.`;

export async function p11Bench({ root, quick, rounds, say }) {
  const load = createRequire(import.meta.url);
  const { p11 } = load(path.join(root, 'dist/test/bench/p11/p11.js'));
  const { verdictOf } = load(path.join(root, 'dist/test/bench/p11/report.js'));
  const began = performance.now();
  const outcome = await p11({
    sizes: quick ? [50_000, 100_000] : [1_000_000, 5_000_000],
    rounds: rounds ?? (quick ? 2 : 3),
    say,
  });
  const { held, page } = verdictOf(outcome);
  const { dependencies } = load('./peers/package.json');
  return {
    ...{ title: 'P11: records that leave as a stream', claim: CLAIM, held, evidence: page },
    seconds: (performance.now() - began) / 1000,
    versions: `Node ${process.versions.node}, PostgreSQL ${outcome.server}, pg ${dependencies.pg}, pg-cursor ${dependencies['pg-cursor']}`,
  };
}
