import { createPostgresBackend, Queue, runMigrations, withBackend, Worker, type Job } from 'bullmq';
import { Redis } from 'ioredis';
import { Client, escapeIdentifier } from 'pg';
import type { PanohConfig } from '../config/config';

const SCHEMA = 'bullmq';
const GOODBYE_MS = 2_000;

/** The queue whose jobs say "there is work". */
export const BELL = 'bell';

/** A job carries ids at most: the truth lies in PostgreSQL, the job only says "look". */
export type JobPayload = Readonly<Record<string, string>>;
export type JobProcessor = (job: Job<JobPayload>) => Promise<void>;

export interface Queues {
  queue(name: string): Queue;
  worker(name: string, processor: JobProcessor, options: { concurrency: number }): Worker;
  close(): Promise<void>;
}

/** BullMQ on Redis or Valkey where an address is given, else on its own PostgreSQL backend. */
export function openQueues(config: PanohConfig): Queues {
  return config.PANOH_REDIS_URL === undefined
    ? postgresQueues(config.databaseUrl('queue'))
    : redisQueues(config.PANOH_REDIS_URL);
}

function postgresQueues(url: string): Queues {
  const bound = withBackend(createPostgresBackend);
  const connection = { connectionString: url, schema: SCHEMA, skipMigrations: true, max: 4 };
  return keepOpen(
    (name) => new bound.Queue(name, { connection }) as unknown as Queue,
    (name, processor, options) =>
      new bound.Worker(name, processor, { connection, ...options }) as unknown as Worker,
    async () => undefined,
  );
}

function redisQueues(url: string): Queues {
  const forQueues = new Redis(url, {
    maxRetriesPerRequest: 1,
    enableOfflineQueue: false,
    lazyConnect: false,
  });
  const forWorkers = new Redis(url, { maxRetriesPerRequest: null });
  for (const connection of [forQueues, forWorkers]) connection.on('error', () => undefined);
  return keepOpen(
    (name) => new Queue(name, { connection: forQueues }),
    (name, processor, options) => new Worker(name, processor, { connection: forWorkers, ...options }),
    async () => {
      forQueues.disconnect();
      forWorkers.disconnect();
    },
  );
}

function keepOpen(
  makeQueue: (name: string) => Queue,
  makeWorker: (name: string, processor: JobProcessor, options: { concurrency: number }) => Worker,
  disconnect: () => Promise<void>,
): Queues {
  const queues = new Map<string, Queue>();
  const workers: Worker[] = [];
  return {
    queue(name) {
      const known = queues.get(name) ?? makeQueue(name);
      // An unreachable queue is no fault of a request: the outbox is polled each second without it.
      if (!queues.has(name)) known.on('error', () => undefined);
      queues.set(name, known);
      return known;
    },
    worker(name, processor, options) {
      const worker = makeWorker(name, processor, options);
      worker.on('error', () => undefined);
      workers.push(worker);
      return worker;
    },
    async close() {
      await atMost(
        GOODBYE_MS,
        workers.map((worker) => worker.close()),
      );
      await atMost(
        GOODBYE_MS,
        [...queues.values()].map((queue) => queue.close()),
      );
      await disconnect();
    },
  };
}

/** A queue whose server is gone never finishes to close, and a program that is asked to end must end. */
async function atMost(ms: number, closing: readonly Promise<void>[]): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)));
  await Promise.race([Promise.allSettled(closing), patience]);
  clearTimeout(timer);
}

/** BullMQ's own tables, made by the owner before any worker starts: an un-migrated worker spins without end. */
export async function migrateQueues(ownerUrl: string): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    // Rights given by two migrations at once would collide; the lock of `migrate` ends with this connection.
    await owner.query('SELECT pg_advisory_lock(7021001)');
    await runMigrations(owner, SCHEMA);
    const schema = escapeIdentifier(SCHEMA);
    // CREATE as well: BullMQ makes a sequence for each queue when its first job is added.
    await owner.query(`GRANT USAGE, CREATE ON SCHEMA ${schema} TO panoh_queue`);
    await owner.query(`GRANT ALL ON ALL TABLES IN SCHEMA ${schema} TO panoh_queue`);
    // Not ALL SEQUENCES: those of the queues belong to panoh_queue already, and the owner may not grant them.
    const { rows } = await owner.query<{ sequence: string }>(
      `SELECT oid::regclass AS sequence FROM pg_class
       WHERE relnamespace = $1::regnamespace AND relkind = 'S' AND relowner = current_user::regrole`,
      [SCHEMA],
    );
    for (const { sequence } of rows) await owner.query(`GRANT ALL ON SEQUENCE ${sequence} TO panoh_queue`);
    await owner.query(`GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${schema} TO panoh_queue`);
  } finally {
    await owner.end();
  }
}
