import type { SystemActor } from '@panoh/kernel';
import { Database, type PanohConfig, type Tx, Work } from '@panoh/platform';

/** One transaction of an operator's command, on the worker's login. */
export async function asOperator<Result>(
  config: PanohConfig,
  cause: string,
  body: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  const actor: SystemActor = { kind: 'system', program: 'cli', cause };
  const worker = await Database.open(config.databaseUrl('worker'), { size: 1, name: 'cli' });
  try {
    return await new Work(worker).run(actor, body);
  } finally {
    await worker.close();
  }
}
