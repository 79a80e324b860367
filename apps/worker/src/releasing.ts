import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { House } from '@panoh/platform';
import { readGroupings, readPolicy, type ReleaseTools, workRelease } from '@panoh/statistics';
import { countingRoomOf } from './counting-room-of';
import type { Round } from './rounds';

const POLICY = 'disclosure/policy.yaml';
const GROUPINGS = 'disclosure/groupings.yaml';

/** Tables on their way out, in a line of their own: one may take half an hour. */
export function releasingRounds(house: House): readonly Round[] {
  const tools = releaseTools(house);
  return [{ name: 'releases', run: (goesOn) => workRelease(tools, goesOn) }];
}

/** A policy that protects nobody stops the worker before it prepares anything. */
export function releaseTools(house: House): ReleaseTools {
  const { config, keyring, work, logger } = house;
  const read = (file: string): string => readFileSync(path.join(config.PANOH_CONFIG, file), 'utf8');
  return {
    ...{ work, logger },
    policy: readPolicy(read(POLICY), POLICY),
    groupings: readGroupings(read(GROUPINGS), GROUPINGS),
    macOf: (text) => keyring.keyedHash('release-ledger', text).toString('hex'),
    room: countingRoomOf(house),
  };
}
