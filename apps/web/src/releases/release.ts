import type { components } from '../client/schema';
import type { Problem } from '../talk/problem';

export type Release = components['schemas']['ReleaseView'];
export type ReleaseLine = components['schemas']['ReleaseLine'];
export type ReleaseState = components['schemas']['ReleaseState'];
export type ReleaseTable = components['schemas']['ReleaseTable'];
export type Preset = components['schemas']['PresetView'];
export type Presets = components['schemas']['PresetsView'];
export type Proposal = components['schemas']['Proposal'];

/** It changes by itself: the worker has it, or will. */
export const isMoving = (state: ReleaseState): boolean => state === 'waiting' || state === 'working';

/** What a refusal of too large tables proposes. */
export function proposalsIn(problem: Problem | undefined): readonly Proposal[] {
  const found = problem?.details['proposals'];
  return Array.isArray(found) ? (found as Proposal[]) : [];
}
