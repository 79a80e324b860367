import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import type { World } from './world';

export interface Range {
  readonly from: number;
  readonly to: number;
  readonly callers: number;
}

/** One way of letting persons arrive, on a database of its own. */
export interface Arm {
  readonly name: string;
  /** How many of a round's referrals it is given: a slow one gets fewer, so that rounds take alike. */
  readonly share: number;
  readonly superuser: string;
  /** @returns seconds */
  run(range: Range): Promise<number>;
  stop(): Promise<void>;
}

/** An arm that is a Node process for the whole bench, so that it is warm as a server is. */
export async function nodeArm(
  program: string,
  arm: Pick<Arm, 'name' | 'share' | 'superuser'>,
  start: { environment: Readonly<Record<string, string>>; world: World; root: string },
): Promise<Arm> {
  const child = fork(program, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  child.send(start);
  await answerOf(child);
  return {
    ...arm,
    async run(range) {
      child.send(range);
      return ((await answerOf(child)) as { seconds: number }).seconds;
    },
    async stop() {
      if (child.exitCode !== null) return;
      child.send('stop');
      await once(child, 'exit');
    },
  };
}

async function answerOf(child: ChildProcess): Promise<unknown> {
  const gone = new AbortController();
  const died = once(child, 'exit', { signal: gone.signal }).then(() => {
    throw new Error('An arm of the bench died; see what it said above.');
  });
  died.catch(() => undefined);
  try {
    const [answer] = (await Promise.race([once(child, 'message', { signal: gone.signal }), died])) as [
      unknown,
    ];
    return answer;
  } finally {
    gone.abort();
  }
}
