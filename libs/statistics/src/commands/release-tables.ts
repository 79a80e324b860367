import { type MemberActor, notFound, refused } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import { BEFORE_THE_FIRST, chained, hexOf, type LedgerEntry, type MacOf } from '../domain/release-ledger';
import { type HidingRules, rulesText } from '../domain/release-rules';
import { ledgerOf } from '../queries/release-ledger';
import { findStored, type StoredRelease } from '../queries/releases';

const FAMILY = 7032;

export interface Publishing {
  readonly macOf: MacOf;
  /** Of the policy in force: what was prepared under others is prepared again. */
  readonly rules: HidingRules;
}

/**
 * Publishes what the auditor has accepted: it stands in the ledger with this commit, and stays there. Where another
 * release of the family came first, this one was audited without it and goes back to be prepared again.
 * Doing it twice does nothing more; two at once come one after the other.
 * @throws DomainError NOT_FOUND, RELEASE.NOT_READY, RELEASE.LEDGER_ALTERED
 */
export async function releaseTables(
  tx: Tx,
  actor: MemberActor,
  releaseId: string,
  { macOf, rules }: Publishing,
): Promise<'released' | 'waiting'> {
  const asked = await findStored(tx, releaseId);
  if (asked === undefined) throw notFound();
  await tx.sql(`SELECT pg_advisory_xact_lock(${FAMILY}, hashtext($1))`, [asked.family]);
  const release = await findStored(tx, releaseId, 'FOR UPDATE');
  if (release === undefined) throw notFound();
  if (release.state === 'released') return 'released';
  if (release.state !== 'ready')
    throw refused(
      'RELEASE.NOT_READY',
      'Only a release that is ready can be published. Wait until the auditor has accepted it.',
      { state: release.state },
    );
  const { rows } = await ledgerOf(tx, release.family, macOf);
  if (rows.length !== release.preparedAfter || release.rules !== rulesText(rules)) {
    await sendBack(tx, releaseId);
    return 'waiting';
  }
  const place = rows.length + 1;
  await tx.sql(
    `UPDATE statistics.release SET state = 'released', place = $2, released_at = $3, revision = revision + 1 WHERE id = $1`,
    [releaseId, place, tx.now],
  );
  const row = { place, releaseId, entry: JSON.stringify(entryOf(tx, actor, release)) };
  const last = rows.at(-1);
  const mac = macOf(chained(release.family, last === undefined ? BEFORE_THE_FIRST : hexOf(last.mac), row));
  await tx.sql(
    `INSERT INTO statistics.release_ledger (family, place, release_id, entry, mac) VALUES ($1, $2, $3, $4, decode($5, 'hex'))`,
    [release.family, place, releaseId, row.entry, mac],
  );
  tx.record({
    type: 'release.released',
    subject: { kind: 'release', id: releaseId },
    fields: [`family:${release.family}`, `place:${String(place)}`],
  });
  return 'released';
}

async function sendBack(tx: Tx, releaseId: string): Promise<void> {
  await tx.sql(
    `UPDATE statistics.release SET state = 'waiting', stage = NULL, share = 0, table_values = NULL, cost = NULL,
       threshold = NULL, prepared_after = NULL, tries = 0, revision = revision + 1 WHERE id = $1`,
    [releaseId],
  );
  tx.record({ type: 'release.sent-back', subject: { kind: 'release', id: releaseId } });
}

function entryOf(tx: Tx, actor: MemberActor, release: StoredRelease): LedgerEntry {
  const { asked, jurisdictions, tables, tableValues } = release;
  return {
    measure: asked.measure,
    jurisdictions,
    tables: tables.map((table, index) => ({ ...table, values: tableValues?.[index] ?? [] })),
    organisationId: actor.organisationId,
    membershipId: actor.membershipId,
    releasedAt: tx.now.toString(),
  };
}
