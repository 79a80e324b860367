import { requireAccess } from '@panoh/cases';
import type { Temporal } from '@panoh/kernel';
import { getMechanism } from '@panoh/lawbook';
import { type Facts, start, step, type Stepped } from '@panoh/mechanisms';
import type { Tx } from '@panoh/platform';
import { ageStep } from '../domain/age-claim';
import { beginningEvents, pathwayEvents } from '../domain/pathway-events';
import { urgencyOf } from '../domain/urgency';
import { actingParties } from '../queries/acting-parties';
import { carryOutClocks } from './carry-out';
import { saveSteps, tracksJson } from './save-steps';

export interface PathwayStart {
  readonly caseId: string;
  /** The version in force where help is given: a Mechanism, or its name and version. */
  readonly mechanism: { readonly name: string; readonly version: number };
  /** When it happened, not when it was recorded. */
  readonly at: Temporal.Instant;
  readonly facts?: Facts;
}

/**
 * Begins a case's way through its mechanism, in the transaction that registers the case. What was said of the
 * age is the first step: a child gets its guardian's clock from the first minute.
 */
export async function startPathway(
  tx: Tx,
  { caseId, mechanism: asked, at, facts = {} }: PathwayStart,
): Promise<void> {
  const access = await requireAccess(tx, caseId, 'code');
  const mechanism = await getMechanism(tx, asked.name, asked.version);
  const by = await actingParties(tx, mechanism, access, ['identifier']);
  const begun = start(
    mechanism,
    'case',
    { ...facts, urgency: facts.urgency ?? urgencyOf(access.urgency) },
    at,
  );
  await tx.sql(
    `INSERT INTO pathways.progress (case_id, mechanism, version, tracks, started_at) VALUES ($1, $2, $3, $4, $5)`,
    [caseId, mechanism.name, mechanism.version, tracksJson(begun.progress), at],
  );
  await tx.sql(
    `INSERT INTO pathways.track_entry (case_id, track, state, entered_at)
     SELECT $1, track, state, $4 FROM unnest($2::text[], $3::text[]) AS t (track, state)`,
    [
      caseId,
      Object.keys(begun.progress.tracks),
      Object.values(begun.progress.tracks).map(({ state }) => state),
      at,
    ],
  );
  tx.record(
    {
      type: 'pathway.started',
      subject: { kind: 'case', id: caseId },
      caseId,
      occurredAt: at,
      data: { mechanism: mechanism.name, version: mechanism.version },
    },
    ...beginningEvents(mechanism, caseId, begun.effects),
  );
  const carrying = {
    mechanism,
    access,
    by,
    subject: { kind: 'case', id: caseId },
    because: 'pathway.started',
  };
  await carryOutClocks(tx, begun.effects, carrying);

  const name = ageStep(mechanism, access.ageClass);
  if (name === undefined) return;
  const request = { track: 'age', name, by: ['identifier'], occurredAt: at };
  const aged: Stepped = step(mechanism, begun.progress, request, facts, tx.now);
  await saveSteps(tx, caseId, { progress: aged.progress, revision: 2 }, aged.effects, {});
  tx.record(...pathwayEvents(mechanism, caseId, aged.effects, {}));
  await carryOutClocks(tx, aged.effects, { ...carrying, because: `age.${name}` });
}
