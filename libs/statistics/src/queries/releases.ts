import type { DeclaredTable } from '@panoh/disclosure';
import { may, type MemberActor, notFound, type Temporal } from '@panoh/kernel';
import type { ReadTx } from '@panoh/platform';
import type { Proposal, ReleaseDefinition } from '../domain/release-definition';
import { RELEASE_NOTES, type ReleaseDocument, type ReleaseNote } from '../domain/release-document';
import type { MacOf } from '../domain/release-ledger';
import type { ReleaseCost, ReleaseProgress, ReleaseRefusal, ReleaseState } from '../domain/release-state';
import type { Measure } from '../domain/table-definition';
import { ledgerOf } from './release-ledger';

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

/**
 * A table in codes, with its numbers once they are protected and audited: null where hidden. Before it is published
 * they are rounded.
 */
export interface ReleaseTable extends DeclaredTable {
  readonly values: readonly (number | null)[] | null;
}

export interface ReleaseView extends ReleaseLine {
  /** Counts from 1 up to but not including it are protected; null before it is prepared. */
  readonly threshold: number | null;
  /** What numbers are shown as multiples of: the threshold while it is ready; null where they are exact, or none. */
  readonly roundedTo: number | null;
  /** The question as it was asked: it can be asked again, or coarser. */
  readonly asked: ReleaseDefinition;
  readonly tables: readonly ReleaseTable[];
  /** Coarser definitions that could leave, each can be asked as it is; only where it was refused. */
  readonly proposals: readonly Proposal[];
}

/** What commands need beside the view. */
export interface StoredRelease extends Omit<ReleaseView, 'tables' | 'mayRelease' | 'roundedTo'> {
  readonly family: string;
  readonly jurisdictions: readonly string[];
  readonly tables: readonly DeclaredTable[];
  readonly tableValues: readonly (readonly (number | null)[])[] | null;
  readonly preparedAfter: number | null;
  /** By what it was prepared; null for one that was prepared before this was written down. */
  readonly rules: string | null;
}

const LINE = `id, name, preset, state, known_on::text AS "knownOn", cost, refusal, revision,
  membership_id AS "askedBy", recorded_at AS "recordedAt", released_at AS "releasedAt", asked->>'measure' AS measure,
  asked->>'from' AS "from", asked->>'to' AS "to", jsonb_build_object('stage', stage, 'share', share) AS progress`;
const WHOLE = `${LINE}, family, jurisdictions, asked, tables, table_values AS "tableValues", threshold, proposals,
  prepared_after AS "preparedAfter", rules`;
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
  const { tableValues, tables, family, jurisdictions, preparedAfter, rules, ...view } = stored;
  const roundedTo = view.state === 'ready' ? view.threshold : null;
  const shown = view.state === 'ready' || view.state === 'released' ? tableValues : null;
  return {
    ...view,
    roundedTo,
    tables: tables.map((table, index) => ({ ...table, values: rounded(shown?.[index] ?? null, roundedTo) })),
    mayRelease: mayRelease(actor, view.state),
  };
}

/**
 * What is ready was audited against what was published, and not against what else is ready: whoever asks for two such
 * tables and publishes neither could subtract them, were their numbers exact.
 */
const rounded = (values: readonly (number | null)[] | null, to: number | null): (number | null)[] | null =>
  values?.map((value) => (value === null || to === null ? value : Math.round(value / to) * to)) ?? null;

/**
 * What was published, as files take it: from the ledger, which shows what was done to it. Beside the release itself
 * somebody could write other numbers.
 * @param notesOf what its preset wants said beside the numbers
 * @throws DomainError NOT_FOUND, RELEASE.LEDGER_ALTERED
 */
export async function releaseDocument(
  tx: ReadTx,
  releaseId: string,
  macOf: MacOf,
  notesOf: (preset: string | null) => readonly ReleaseNote[],
): Promise<ReleaseDocument> {
  const stored = await findStored(tx, releaseId);
  const { releasedAt, threshold } = stored ?? {};
  if (stored === undefined || releasedAt == null || threshold == null) throw notFound();
  const { rows, entries } = await ledgerOf(tx, stored.family, macOf);
  const entry = entries[rows.findIndex((row) => row.releaseId === releaseId)];
  if (entry === undefined) throw notFound();
  const { measure, jurisdictions, tables } = entry;
  const said = new Set<ReleaseNote>(notesOf(stored.preset));
  if (tables.some(({ values }) => values.includes(null))) said.add('hidden-numbers');
  if (tables.some(({ dimensions }) => dimensions.some(({ several }) => several))) said.add('several-codes');
  const { id, name, from, to, knownOn, preset } = stored;
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
