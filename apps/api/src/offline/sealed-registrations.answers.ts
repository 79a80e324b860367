import type { RegistrationFault, SealedRegistration } from '@panoh/cases';
import type { Temporal } from '@panoh/kernel';

export interface SealedRegistrationView {
  /** @format uuid */
  readonly id: string;
  /** @format uuid */
  readonly deviceId: string;
  /** As it stands on the card. */
  readonly code: string;
  readonly receivedAt: Temporal.Instant;
  readonly state: 'waiting' | 'repair' | 'opened' | 'discarded';
  /**
   * The case that it became.
   * @format uuid
   */
  readonly caseId: string | null;
  readonly attempts: number;
  /** What stands in the way: places in the document and codes. */
  readonly faults: readonly RegistrationFault[];
}

/** Every field is named here: what is not named does not leave. */
export function sealedRegistrationView(registration: SealedRegistration): SealedRegistrationView {
  const { id, deviceId, code, receivedAt, state, caseId, attempts, faults } = registration;
  return { id, deviceId, code, receivedAt, state, caseId, attempts, faults };
}

/** Of what a colleague brought before: that it has arrived, and nothing that who asks has not sent just now. */
export const arrivedRegistrationView = (
  { id, deviceId, code }: Pick<SealedRegistration, 'id' | 'deviceId' | 'code'>,
  receivedAt: Temporal.Instant,
): SealedRegistrationView => ({
  ...{ id, deviceId, code, receivedAt },
  ...{ state: 'waiting', caseId: null, attempts: 0, faults: [] },
});
