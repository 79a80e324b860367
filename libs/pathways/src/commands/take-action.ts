import { changeAgeClass, checkOccurredAt, type LateReason, lockCase } from '@panoh/cases';
import type { Temporal } from '@panoh/kernel';
import { step } from '@panoh/mechanisms';
import type { Tx, Vault } from '@panoh/platform';
import { ageClassAfter } from '../domain/age-claim';
import { checkCodes } from '../domain/known-codes';
import { checkGivenRecords } from '../domain/needed-records';
import { pathwayEvents } from '../domain/pathway-events';
import { actingParties, requirePathway } from '../queries/acting-parties';
import { caseFacts } from '../queries/case-facts';
import { lockProgress } from '../queries/progress';
import { carryOutClocks } from './carry-out';
import { checkRecords } from './check-records';
import { type Disclosure, openDisclosed } from './open-disclosed';
import { type Asked, saveSteps } from './save-steps';

/** A step somebody wants to take on a case. */
export interface TakenAction extends Asked, Disclosure {
  readonly track: string;
  readonly action: string;
  /** When it happened; now where it is not given. */
  readonly occurredAt?: Temporal.Instant;
  readonly lateReason?: LateReason;
  /** For a program only: as which party it acts (`rule`, `clock`). A member acts as what they are. */
  readonly by?: readonly string[];
}

/**
 * Takes one step of a case's pathway, or refuses it with what is possible now. Two who ask at once wait for
 * each other at the case: the second finds the state the first has made.
 *
 * @param vault opens the answers that guards ask for; without it what is sealed counts as unknown
 * @throws DomainError NOT_FOUND, TIME.*, PATHWAY.*, and those of `step` (MECHANISM.NOT_ALLOWED_NOW …)
 */
export async function takeAction(
  tx: Tx,
  input: TakenAction,
  vault?: Vault,
): Promise<{ revision: number; state: string }> {
  const { caseId, track } = input;
  const access = await requirePathway(tx, caseId);
  const occurredAt = checkOccurredAt(input.occurredAt, tx.now, input.lateReason);
  await lockCase(tx, caseId);
  const { mechanism, progress, revision } = await lockProgress(tx, caseId);
  const action = mechanism.tracks.get(track)?.actions.get(input.action);
  const given = input.records ?? [];
  checkGivenRecords(action, given);
  checkCodes(mechanism, input);
  await checkRecords(tx, caseId, given);
  const by = await actingParties(tx, mechanism, access, input.by);
  const facts = await caseFacts(tx, vault, { access, mechanism, asked: input });
  const { reason } = input;
  const stepped = step(
    mechanism,
    progress,
    { track, name: input.action, by, occurredAt, reason, provides: given.map(({ need }) => need) },
    facts,
    tx.now,
  );
  const after = { progress: stepped.progress, revision: revision + 1 };
  await saveSteps(tx, caseId, after, stepped.effects, input);
  const events = pathwayEvents(mechanism, caseId, stepped.effects, reason === undefined ? {} : { reason });
  tx.record(...events);
  const because = events[0]?.type ?? track;
  await carryOutClocks(tx, stepped.effects, {
    ...{ mechanism, access, by, because, reason, recipientId: input.recipientId },
    subject: { kind: 'case', id: caseId },
  });
  await openDisclosed(tx, mechanism, input, stepped.effects);
  const ageClass = ageClassAfter(stepped.effects);
  if (ageClass !== undefined) await changeAgeClass(tx, { caseId, ageClass });
  return { revision: after.revision, state: stepped.progress.tracks[track]?.state ?? '' };
}
