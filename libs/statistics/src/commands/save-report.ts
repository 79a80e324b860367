import { invalid, type MemberActor, notFound, refused, stale } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';
import type { TableDefinition } from '../domain/table-definition';
import { lettersIn, typedLine } from '../domain/typed-text';
import { findReport } from '../queries/reports';

const MOST_OF_ONE = 100;

/** @throws DomainError REPORT.NAME, REPORT.TOO_MANY */
export async function saveReport(
  tx: Tx,
  actor: MemberActor,
  report: { name: string; definition: TableDefinition; shared: boolean },
): Promise<{ reportId: string }> {
  const own = await tx.one<{ count: number }>(
    `SELECT count(*)::int AS count FROM statistics.saved_report WHERE membership_id = $1`,
    [actor.membershipId],
  );
  if ((own?.count ?? 0) >= MOST_OF_ONE)
    throw refused('REPORT.TOO_MANY', 'You have saved a hundred reports. Delete one you no longer need.');
  const row = await tx.one<{ id: string }>(
    `INSERT INTO statistics.saved_report (organisation_id, membership_id, name, definition, shared)
     VALUES ($1, $2, $3, $4, $5) RETURNING id`,
    [
      ...[actor.organisationId, actor.membershipId, named(report.name)],
      ...[JSON.stringify(report.definition), report.shared],
    ],
  );
  if (row === undefined) throw new Error('The report was not stored.');
  tx.record({
    type: 'report.saved',
    subject: { kind: 'report', id: row.id },
    data: { shared: report.shared },
  });
  return { reportId: row.id };
}

/**
 * Names it anew, asks it differently, shares it or keeps it to oneself; what is not named stays.
 * @throws DomainError NOT_FOUND for whoever did not save it, REPORT.NAME, VERSION.STALE
 */
export async function changeReport(
  tx: Tx,
  change: {
    reportId: string;
    name?: string;
    definition?: TableDefinition;
    shared?: boolean;
    ifRevision?: number;
  },
): Promise<{ revision: number }> {
  const report = await findReport(tx, change.reportId);
  if (report?.own !== true) throw notFound();
  const row = await tx.one<{ revision: number }>(
    `UPDATE statistics.saved_report SET name = $2, definition = $3, shared = $4, revision = revision + 1
     WHERE id = $1 AND ($5::integer IS NULL OR revision = $5) RETURNING revision`,
    [
      ...[change.reportId, named(change.name ?? report.name)],
      ...[JSON.stringify(change.definition ?? report.definition), change.shared ?? report.shared],
      change.ifRevision ?? null,
    ],
  );
  if (row === undefined) throw stale({ revision: report.revision });
  tx.record({
    type: 'report.changed',
    subject: { kind: 'report', id: change.reportId },
    data: { shared: change.shared ?? report.shared },
  });
  return { revision: row.revision };
}

/** @throws DomainError NOT_FOUND for whoever did not save it */
export async function deleteReport(tx: Tx, actor: MemberActor, reportId: string): Promise<void> {
  const gone = await tx.one(
    `DELETE FROM statistics.saved_report WHERE id = $1 AND membership_id = $2 RETURNING id`,
    [reportId, actor.membershipId],
  );
  if (gone === undefined) throw notFound();
  tx.record({ type: 'report.deleted', subject: { kind: 'report', id: reportId } });
}

function named(name: string): string {
  const called = typedLine(name);
  if (lettersIn(called) === 0)
    throw invalid('REPORT.NAME', 'Give the report a name by which you will find it again.');
  return called;
}
