import { type Clone, cloneOf, type Cluster, dropOrphans } from './clone';
import { holdPostgres, releasePostgres, testData } from './servers';
import { ensureTemplate } from './template';

/** Where jest's workers find the cluster that its set-up brought up. */
const VARIABLE = 'PANOH_TEST_CLUSTER';

/**
 * One PostgreSQL for all workers of a test run, and for other runs of the same checkout at the same time; the
 * last one stops it.
 */
export async function startTestCluster(): Promise<Cluster> {
  const known = process.env[VARIABLE];
  if (known !== undefined) return JSON.parse(known) as Cluster;
  const data = testData();
  const server = await holdPostgres({ data });
  const cluster = { server, data, template: await ensureTemplate(server, data) };
  await dropOrphans(cluster);
  process.env[VARIABLE] = JSON.stringify(cluster);
  return cluster;
}

export async function stopTestCluster(): Promise<void> {
  if (process.env[VARIABLE] === undefined) return;
  await releasePostgres({ data: testData() });
  Reflect.deleteProperty(process.env, VARIABLE);
}

/** A database of its own; drop it afterwards. */
export async function templateClone(): Promise<Clone> {
  return cloneOf(await startTestCluster());
}

/**
 * A clone for the tests of one file or one `describe`, made before them and dropped after them.
 * @returns asks for it inside a test or hook
 */
export function useClone(): () => Clone {
  let clone: Clone | undefined;
  beforeAll(async () => {
    clone = await templateClone();
  });
  afterAll(async () => {
    await clone?.drop();
  });
  return () => {
    if (clone === undefined) throw new Error('The clone exists only while the tests of its file run.');
    return clone;
  };
}
