import type { components } from '../client/schema';

export type CaseView = components['schemas']['CaseAnswer'];
type Role = components['schemas']['Role'];

/** Watches by code only: tracks, clocks, needs, and never a person. */
export const isWatcher = (role: Role): boolean =>
  role === 'territorial-secretary' || role === 'national-coordinator';

/** More than what is needed to answer is open to the reader. */
export const reads = (file: CaseView): boolean => file.isAssigned && isOurs(file);

/** The reader's organisation answers for the case, or has accepted: more than what is needed to answer is open to it. */
export const isOurs = ({ isSteward, open }: CaseView): boolean =>
  isSteward || open.some((category) => category !== 'triage');
