import { holdRedis, type RedisServer, releaseRedis, testData } from './servers';

/**
 * A Redis or Valkey of its own for one test file: nothing else is in it, and it may be stopped and flushed.
 * Where none can be had, the answer says what enables it: skip loudly with that sentence.
 * @param name differs from file to file
 */
export function startRedis(name: string): Promise<RedisServer> {
  return holdRedis({ data: testData(), name: `redis-${name}` });
}

export async function stopRedis(name: string): Promise<void> {
  await releaseRedis({ data: testData(), name: `redis-${name}` });
}
