import type { DeclaredTable } from '@panoh/disclosure';
import { may, type MemberActor, notFound, type Temporal } from '@panoh/kernel';
import type { ReadTx } from '@panoh/platform';
import type { Proposal, ReleaseDefinition } from '../domain/release-definition';
import { RELEASE_NOTES, type ReleaseDocument, type ReleaseNote } from '../domain/release-document';
import type { ReleaseCost, ReleaseProgress, ReleaseRefusal, ReleaseState } from '../domain/release-state';
import type { Measure } from '../domain/table-definition';

/** A release in a list. */
export interface ReleaseLine {
  /** @format uuid */
  readonly id: string;
  readonly name: string;
  readonly measure: Measure;
  /** First and last month (YYYY-MM). */
  readonly from: string;
  readonly to: string;
  /**
   * Day as of which the numbers are known: one that was over when they were asked for.
   * @format date
   */
  readonly knownOn: string;
  /** Where its definition comes from; null where somebody composed it. */
  readonly preset: string | null;
  readonly state: ReleaseState;
  readonly progress: ReleaseProgress;
  /** Once it is ready. */
  readonly cost: ReleaseCost | null;
  readonly refusal: ReleaseRefusal | null;
  readonly revision: number;
  /**
   * Membership of whoever asked for it.
   * @format uuid
   */
  readonly askedBy: string;
  readonly recordedAt: Temporal.Instant;
  readonly releasedAt: Temporal.Instant | null;
  /** The reader may publish it now. */
  readonly mayRelease: boolean;
}

/** A table in codes, with its numbers once they are protected and audited: null where hidden. */
export interface ReleaseTable extends DeclaredTable {
  readonly values: readonly (number | null)[] | null;
}

export interface ReleaseView extends ReleaseLine {
  /** Counts from 1 up to but not including it are protected; null before it is prepared. */
  readonly threshold: number | null;
  /** The question as it was asked: it can be asked again, or coarser. */
  readonly asked: ReleaseDefinition;
  readonly tables: readonly ReleaseTable[];
  /** Coarser definitions that could leave, each can be asked as it is; only where it was refused. */
  readonly proposals: readonly Proposal[];
}

/** What commands need beside the view. */
export interface StoredRelease extends Omit<ReleaseView, 'tables' | 'mayRelease'> {
  readonly family: string;
  readonly jurisdictions: readonly string[];
  readonly tables: readonly DeclaredTable[];
  readonly tableValues: readonly (readonly (number | null)[])[] | null;
  readonly preparedAfter: number | null;
}

const LINE = `id, name, preset, state, known_on::text AS "knownOn", cost, refusal, revision,
  membership_id AS "askedBy", recorded_at AS "recordedAt", released_at AS "releasedAt", asked->>'measure' AS measure,
  asked->>'from' AS "from", asked->>'to' AS "to", jsonb_build_object('stage', stage, 'share', share) AS progress`;
const WHOLE = `${LINE}, family, jurisdictions, asked, tables, table_values AS "tableValues", threshold, proposals,
  prepared_after AS "preparedAfter"`;
const MOST = 200;

/** Those of the own organisation, the newest first; row-level security sets the frame. */
export async function listReleases(tx: ReadTx, actor: MemberActor): Promise<ReleaseLine[]> {
  const rows = await tx.sql<Omit<ReleaseLine, 'mayRelease'>>(
    `SELECT ${LINE} FROM statistics.release ORDER BY recorded_at DESC, id LIMIT ${String(MOST)}`,
  );
  return rows.map((row) => ({ ...row, mayRelease: mayRelease(actor, row.state) }));
}

export async function findRelease(
  tx: ReadTx,
  actor: MemberActor,
  releaseId: string,
): Promise<ReleaseView | undefined> {
  const stored = await findStored(tx, releaseId);
  if (stored === undefined) return undefined;
  const { tableValues, tables, family, jurisdictions, preparedAfter, ...view } = stored;
  return {
    ...view,
    tables: tables.map((table, index) => ({ ...table, values: tableValues?.[index] ?? null })),
    mayRelease: mayRelease(actor, view.state),
  };
}

/**
 * What was published, as files take it.
 * @param notes what its preset wants said beside the numbers
 */
export async function releaseDocument(
  tx: ReadTx,
  releaseId: string,
  notesOf: (preset: string | null) => readonly ReleaseNote[],
): Promise<ReleaseDocument> {
  const stored = await findStored(tx, releaseId);
  const { releasedAt, threshold, tableValues } = stored ?? {};
  if (stored === undefined || releasedAt == null || threshold == null || tableValues == null)
    throw notFound();
  const tables = stored.tables.map((table, index) => ({ ...table, values: tableValues[index] ?? [] }));
  const said = new Set<ReleaseNote>(notesOf(stored.preset));
  if (tables.some(({ values }) => values.includes(null))) said.add('hidden-numbers');
  if (tables.some(({ dimensions }) => dimensions.some(({ several }) => several))) said.add('several-codes');
  const { id, name, measure, from, to, knownOn, jurisdictions, preset } = stored;
  return {
    ...{ id, name, measure, from, to, knownOn, jurisdictions, preset, threshold, tables },
    releasedAt: releasedAt.toString(),
    notes: RELEASE_NOTES.filter((note) => said.has(note)),
  };
}

export async function findStored(
  tx: ReadTx,
  releaseId: string,
  lock: '' | 'FOR UPDATE' = '',
): Promise<StoredRelease | undefined> {
  return tx.one<StoredRelease>(`SELECT ${WHOLE} FROM statistics.release WHERE id = $1 ${lock}`, [releaseId]);
}

const mayRelease = (actor: MemberActor, state: ReleaseState): boolean =>
  state === 'ready' && actor.confirmed && may(actor, 'release.publish');
