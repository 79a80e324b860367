import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const own = createHash('sha256').update(root).digest('hex').slice(0, 8);

/** Where the suites keep their PostgreSQL: the same folder for all runs in this checkout, so that it is made once. */
export const testData =
  process.env.PANOH_TEST_DATA ?? path.join(tmpdir(), `panoh-test-${String(process.getuid?.())}-${own}`);

/** Ends what a suite left behind that was killed or interrupted; servers of another run that goes on stay. */
export function releaseServers() {
  for (const server of ['postgres', 'redis']) {
    const words = [server, 'release', '--data', testData, '--for', String(process.pid)];
    spawnSync(process.execPath, ['apps/start/servers.mjs', ...words], { cwd: root, timeout: 30_000 });
  }
}
