// What comes in: a public dataset as facts, and persons one by one with all that is sealed of them.
import { createRequire } from 'node:module';
import path from 'node:path';

const CLAIM = `**Import**: \`panoh import ctdc\` reads the file twice (its hash decides whether it was imported before), maps 63 columns to codes, notes what
it refuses by line, and commits a thousand rows and its own place in the file together, so that a killed import goes on where it stood. **COPY** reads and maps the same file and sends every
row in one transaction as superuser: no hash, no place, no refusals, no row-level security.

**Intake**: a signal, the consent to be registered and the person with name, birth date, document and phone, through the product's own commands in one transaction
each: fields validated, each category sealed under a data key of its own (the keys of a person commit in the key store before the case
that needs them), blind tokens, audit and outbox rows, forced row-level security. **COPY** makes the rows that Panoh wrote for one person again for each, with ids, data keys, wrapped keys,
ciphertexts and tokens computed anew, five hundred persons a commit as superuser: nothing is validated and nobody is asked whether they may. It is a limit that no interactive
intake comes near: Panoh commits, and waits for the disk, twice for each person. Every arm begins after a checkpoint and five seconds of rest. Ratios are taken within a round. fsync is on.`;

export async function p4Bench({ root, quick, rounds, say }) {
  const load = createRequire(import.meta.url);
  const { p4 } = load(path.join(root, 'dist/test/bench/p4/p4.js'));
  const { verdictOf } = load(path.join(root, 'dist/test/bench/p4/report.js'));
  const began = performance.now();
  const outcome = await p4({
    rounds: rounds ?? (quick ? 1 : 5),
    people: quick ? 400 : 2_000,
    rows: quick ? 10_000 : 100_000,
    say,
  });
  const { held, page } = verdictOf(outcome);
  return {
    ...{ title: 'P4: what comes in', claim: CLAIM, held, evidence: page },
    seconds: (performance.now() - began) / 1000,
    versions: `Node ${process.versions.node}, PostgreSQL ${outcome.server}`,
  };
}
