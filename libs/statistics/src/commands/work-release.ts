import { DomainError, type SystemActor } from '@panoh/kernel';
import { describeFault, type Logger, type Work } from '@panoh/platform';
import type { ReleaseProgress } from '../domain/release-state';
import { type Claim, claimRelease, holdRelease, leaveRelease } from './claim-release';
import { prepareRelease, type PreparingTools } from './prepare-release';
import { type Outcome, settleRelease } from './settle-release';

const ACTOR: SystemActor = { kind: 'system', program: 'worker', cause: 'release' };
/** Progress is written no more often, and whoever withdraws a release waits no longer for it to stop. */
const BEAT_MS = 1_000;

export interface ReleaseTools extends PreparingTools {
  readonly work: Work;
  readonly logger: Logger;
}

/** Why a release was put down: both are nobody's fault. */
class Stopped extends Error {
  constructor(readonly why: 'lost' | 'ending') {
    super(`The release was put down: ${why}.`);
  }
}

/**
 * Prepares the next release that waits, if there is one, outside any transaction. It is put down when somebody
 * withdraws it, when another program holds it, and when this one is asked to end.
 * @param goesOn says no when the program is asked to end
 * @returns how many were worked on
 */
export async function workRelease(tools: ReleaseTools, goesOn: () => boolean = () => true): Promise<number> {
  const { work, logger } = tools;
  const claim = await work.run(ACTOR, claimRelease);
  if (claim === undefined) return 0;
  const stop = new AbortController();
  let progress: ReleaseProgress = { stage: 'counting', share: 0 };
  const heart = beating(async () => {
    if (!goesOn()) stop.abort(new Stopped('ending'));
    else if (!(await work.run(ACTOR, (tx) => holdRelease(tx, claim, progress))))
      stop.abort(new Stopped('lost'));
  });
  try {
    const outcome = await prepareRelease(tools, claim.releaseId, {
      onProgress: (reached) => (progress = reached),
      abort: stop.signal,
    });
    await heart.stop();
    await work.run(ACTOR, (tx) => settleRelease(tx, claim, outcome));
  } catch (fault) {
    await heart.stop();
    await putDown(tools, claim, stop.signal.aborted ? stop.signal.reason : fault);
    if (!stop.signal.aborted)
      logger.warn(
        { release: claim.releaseId, fault: describeFault(fault) },
        'a release could not be prepared',
      );
  }
  return 1;
}

async function putDown({ work }: ReleaseTools, claim: Claim, fault: unknown): Promise<void> {
  if (fault instanceof Stopped)
    return fault.why === 'ending' ? work.run(ACTOR, (tx) => leaveRelease(tx, claim)) : undefined;
  if (fault instanceof DomainError && (fault.kind === 'busy' || fault.kind === 'unavailable'))
    return work.run(ACTOR, (tx) => leaveRelease(tx, claim));
  const outcome: Outcome = { state: 'failed', refusal: { code: 'RELEASE.FAILED', attack: null, tables: [] } };
  await work.run(ACTOR, (tx) => settleRelease(tx, claim, outcome));
}

/** One beat after the other: a database that is slow is not asked twice at once, and one that is away is asked again. */
function beating(beat: () => Promise<void>): { stop(): Promise<void> } {
  let running: Promise<void> | undefined;
  const timer = setInterval(() => {
    running ??= beat()
      .catch(() => undefined)
      .finally(() => (running = undefined));
  }, BEAT_MS);
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
