import { type DeadlineView, listDeadlines } from '@panoh/deadlines';
import type { LanguageLabels } from '@panoh/lawbook';
import type { OfferedAction } from '@panoh/mechanisms';
import { allowedFor, historyOf, progressOf } from '@panoh/pathways';
import type { ReadTx, Vault } from '@panoh/platform';

/** A case's way: where it rests, what is possible now and what stands against the rest. Codes, never persons. */
export interface PathwayScreen {
  readonly mechanism: { readonly id: string; readonly version: number };
  readonly revision: number;
  readonly tracks: readonly {
    track: string;
    label: string;
    state: string;
    stateLabel: string;
    /** @format date-time */
    since: string;
  }[];
  readonly actions: readonly (OfferedAction & { readonly label: string })[];
  /** Open clocks of the case, the longest overdue first, each with the rule it comes from. */
  readonly clocks: readonly (Pick<
    DeadlineView,
    'id' | 'clock' | 'code' | 'limit' | 'state' | 'source' | 'confidence' | 'localDate' | 'zone' | 'ownerName'
  > & { readonly label: string; readonly due: string })[];
  readonly history: readonly {
    track: string;
    action: string;
    from: string;
    to: string;
    reason: string | null;
    /** @format uuid */
    organisationId: string | null;
    /** @format date-time */
    occurredAt: string;
    /** @format date-time */
    recordedAt: string;
  }[];
}

const MOST_CLOCKS = 200;

export async function pathwayScreen(
  tx: ReadTx,
  vault: Vault,
  caseId: string,
  labels: LanguageLabels,
): Promise<PathwayScreen> {
  const { mechanism, progress, revision } = await progressOf(tx, caseId);
  const label = (path: string, name: string): string => labels.law[`${path}/${name}`] ?? name;
  const actions = await allowedFor(tx, caseId, vault);
  const history = await historyOf(tx, caseId);
  const clocks = await listDeadlines(tx, { caseId, limit: MOST_CLOCKS });
  return {
    mechanism: { id: mechanism.name, version: mechanism.version },
    revision,
    tracks: Object.entries(progress.tracks).map(([track, { state, since }]) => ({
      ...{ track, label: label('tracks', track) },
      ...{ state, stateLabel: label(`states/${track}`, state), since: since.toString() },
    })),
    actions: actions.map((action) => ({ ...action, label: label(`actions/${action.track}`, action.name) })),
    clocks: clocks
      .filter(({ subjectKind }) => subjectKind === 'case')
      .map(({ id, clock, code, limit, state, source, confidence, due, localDate, zone, ownerName }) => ({
        ...{ id, clock, label: label('clocks', clock), code, limit, state, source, confidence },
        ...{ due: due.toString(), localDate, zone, ownerName },
      })),
    history: history.map((step) => ({
      ...step,
      occurredAt: step.occurredAt.toString(),
      recordedAt: step.recordedAt.toString(),
    })),
  };
}
