import { explainDeadline } from '@panoh/deadlines';
import type { Confidence, Derivation } from '@panoh/kernel';
import { getMechanism, type LanguageLabels } from '@panoh/lawbook';
import type { Mechanism } from '@panoh/mechanisms';
import { findProgress } from '@panoh/pathways';
import type { ReadTx } from '@panoh/platform';

/** Why a date is what it is: the rule, the law it rests on and how sure that is, and how it was counted. */
export interface DeadlineExplanation {
  /** @format uuid */
  readonly id: string;
  readonly code: string;
  readonly clock: string;
  readonly label: string;
  /** In English; the derivation says the same in codes, for any language. */
  readonly sentences: readonly string[];
  readonly derivation: Derivation;
  readonly law: {
    readonly source: string;
    /** Of the act; null where the mechanism of the case is not known to the reader. */
    readonly title: string | null;
    readonly confidence: Confidence;
    /** The reason of doubt, as the definition says it. */
    readonly note: string | null;
    readonly mechanism: { readonly id: string; readonly version: number } | null;
  };
}

/** @throws DomainError NOT_FOUND, also where the reader may not know of it */
export async function explanation(
  tx: ReadTx,
  deadlineId: string,
  labels: LanguageLabels,
): Promise<DeadlineExplanation> {
  const { id, caseId, code, clock, source, confidence, sentences, derivation } = await explainDeadline(
    tx,
    deadlineId,
  );
  const mechanism = caseId === null ? undefined : await mechanismOf(tx, caseId);
  return {
    ...{ id, code, clock, sentences, derivation, label: labels.law[`clocks/${clock}`] ?? clock },
    law: {
      ...{ source, confidence, title: mechanism?.sources.get(source)?.title ?? null },
      note: noteOf(mechanism, clock),
      mechanism: mechanism === undefined ? null : { id: mechanism.name, version: mechanism.version },
    },
  };
}

/** The pathway says it; who was only asked sees no pathway, but the need, and the need follows the same law. */
async function mechanismOf(tx: ReadTx, caseId: string): Promise<Mechanism | undefined> {
  const progress = await findProgress(tx, caseId);
  if (progress !== undefined) return progress.mechanism;
  const need = await tx.one<{ mechanism: string; version: number }>(
    `SELECT mechanism, mechanism_version AS version FROM referrals.need WHERE case_id = $1 LIMIT 1`,
    [caseId],
  );
  return need && getMechanism(tx, need.mechanism, need.version);
}

/** A clock's own note; the source's doubts stand in its title. */
const noteOf = (mechanism: Mechanism | undefined, clock: string): string | null =>
  mechanism?.clocks.get(clock)?.source.note ?? null;
