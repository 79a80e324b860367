import { type CaseAccess, factsOf } from '@panoh/cases';
import { findOrganisation } from '@panoh/directory';
import type { Temporal } from '@panoh/kernel';
import type { Facts, Mechanism } from '@panoh/mechanisms';
import type { ReadTx, Vault } from '@panoh/platform';
import { needsOnFile } from '../domain/needed-records';
import { urgencyOf } from '../domain/urgency';

/** Code of the window in which a remedy can be asked for. */
const REMEDY_WINDOW = 'NRM-REC';

export interface FactsWanted {
  readonly access: CaseAccess;
  readonly mechanism: Mechanism;
  readonly asked?: {
    readonly recipientId?: string;
    readonly legalBasis?: string;
    readonly conflicts?: readonly string[];
    readonly dates?: Readonly<Record<string, string>>;
  };
}

/** What guards and clocks may ask about this case: from cases, from the clocks, and from earlier steps. */
export async function caseFacts(
  tx: ReadTx,
  vault: Vault | undefined,
  { access, mechanism, asked = {} }: FactsWanted,
): Promise<Facts> {
  const { caseId } = access;
  const { recipientId, legalBasis } = asked;
  const recipient = recipientId === undefined ? undefined : (await findOrganisation(tx, recipientId))?.type;
  const known = await factsOf(tx, vault, caseId, recipientId);
  return {
    identification: known.identification,
    consents: known.consents,
    legalBases: legalBasis === undefined ? known.legalBases : [...known.legalBases, legalBasis],
    lifeDanger: known.lifeDanger,
    riskAssessed: known.riskAssessed,
    urgency: urgencyOf(access.urgency),
    recipient,
    records: needsOnFile(known.records),
    guardianConflicts: asked.conflicts ?? (await conflictsNoted(tx, caseId)),
    dates: asked.dates,
    windowEnds: await windowEnd(tx, caseId, mechanism),
  };
}

/** The conflict check made when the guardian was proposed last: the proposal after it has a check of its own. */
async function conflictsNoted(tx: ReadTx, caseId: string): Promise<string[] | undefined> {
  const row = await tx.one<{ conflicts: string[] | null }>(
    `SELECT conflicts FROM pathways.step_taken
     WHERE case_id = $1 AND track = 'guardian' AND action = 'propose' ORDER BY revision DESC LIMIT 1`,
    [caseId],
  );
  return row?.conflicts ?? undefined;
}

async function windowEnd(
  tx: ReadTx,
  caseId: string,
  mechanism: Mechanism,
): Promise<Temporal.Instant | undefined> {
  const clock = [...mechanism.clocks.values()].find(({ codes }) => codes.includes(REMEDY_WINDOW));
  if (clock === undefined) return undefined;
  const row = await tx.one<{ due: Temporal.Instant }>(
    `SELECT due FROM deadlines.deadline WHERE case_id = $1 AND clock = $2 ORDER BY starts_at DESC LIMIT 1`,
    [caseId, clock.name],
  );
  return row?.due;
}
