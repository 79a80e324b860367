import type { Tx } from '@panoh/platform';
import type { Proposal } from '../domain/release-definition';
import type { ReleaseCost, ReleaseRefusal } from '../domain/release-state';
import type { Claim } from './claim-release';

/** What came of preparing a release. */
export type Outcome =
  | {
      readonly state: 'ready';
      /** Cell by cell of each table; null where hidden. */
      readonly values: readonly (readonly (number | null)[])[];
      readonly threshold: number;
      /** By what it was decided which numbers are hidden, as `rulesText` puts it. */
      readonly rules: string;
      /** Entries of the ledger it was audited with. */
      readonly preparedAfter: number;
      readonly cost: ReleaseCost;
    }
  | { readonly state: 'refused'; readonly refusal: ReleaseRefusal; readonly proposals: readonly Proposal[] }
  | { readonly state: 'failed'; readonly refusal: ReleaseRefusal };

/** Writes it down, unless the release is not this program's any more. @returns whether it was */
export async function settleRelease(
  tx: Tx,
  { releaseId, holder }: Claim,
  outcome: Outcome,
): Promise<boolean> {
  const ready = outcome.state === 'ready' ? outcome : undefined;
  const refusal = outcome.state === 'ready' ? null : outcome.refusal;
  const settled = await tx.one(
    `UPDATE statistics.release
     SET state = $3, table_values = $4, threshold = $5, prepared_after = $6, cost = $7, refusal = $8, proposals = $9, rules = $10,
       stage = NULL, share = 0, holder = NULL, leased_until = NULL, revision = revision + 1
     WHERE id = $1 AND holder = $2 RETURNING id`,
    [
      ...[releaseId, holder, outcome.state, ready === undefined ? null : JSON.stringify(ready.values)],
      ...[ready?.threshold ?? null, ready?.preparedAfter ?? null, ready ? JSON.stringify(ready.cost) : null],
      refusal === null ? null : JSON.stringify(refusal),
      JSON.stringify(outcome.state === 'refused' ? outcome.proposals : []),
      ready?.rules ?? null,
    ],
  );
  if (settled === undefined) return false;
  tx.record({
    type: `release.${outcome.state}`,
    subject: { kind: 'release', id: releaseId },
    fields: refusal === null ? [] : [refusal.code, ...(refusal.attack === null ? [] : [refusal.attack])],
  });
  return true;
}
