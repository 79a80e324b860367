import { notFound, type Temporal } from '@panoh/kernel';
import { allowedActions, type OfferedAction, standingOf, type Standing } from '@panoh/mechanisms';
import type { ReadTx, Vault } from '@panoh/platform';
import { actingParties, requirePathway } from './acting-parties';
import { caseFacts } from './case-facts';
import { type CaseProgress, findProgress } from './progress';

/**
 * Where the tracks of a case rest.
 * @throws DomainError NOT_FOUND
 */
export async function progressOf(tx: ReadTx, caseId: string): Promise<CaseProgress> {
  await requirePathway(tx, caseId);
  const found = await findProgress(tx, caseId);
  if (found === undefined) throw notFound();
  return found;
}

/** Every step the present states know, open or with what stands against it. */
export async function allowedFor(tx: ReadTx, caseId: string, vault?: Vault): Promise<OfferedAction[]> {
  const access = await requirePathway(tx, caseId);
  const { mechanism, progress } = await progressOf(tx, caseId);
  const by = await actingParties(tx, mechanism, access);
  const facts = await caseFacts(tx, vault, { access, mechanism });
  return allowedActions(mechanism, progress, by, facts, tx.now);
}

/** Words that hold because of where the case's tracks rest: `is-child`, `reflection.active`. */
export async function standingOfCase(tx: ReadTx, caseId: string): Promise<Standing[]> {
  const found = await findProgress(tx, caseId);
  return found === undefined ? [] : standingOf(found.mechanism, found.progress);
}

export interface StepTaken {
  readonly track: string;
  readonly action: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string | null;
  readonly organisationId: string | null;
  readonly occurredAt: Temporal.Instant;
  readonly recordedAt: Temporal.Instant;
}

/** All steps, in the order in which they happened. */
export async function historyOf(tx: ReadTx, caseId: string): Promise<StepTaken[]> {
  return tx.sql<StepTaken>(
    `SELECT track, action, from_state AS "from", to_state AS "to", reason, organisation_id AS "organisationId",
            occurred_at AS "occurredAt", recorded_at AS "recordedAt"
     FROM pathways.step_taken WHERE case_id = $1 ORDER BY occurred_at, revision, id`,
    [caseId],
  );
}
