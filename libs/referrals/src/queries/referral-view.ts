import { type FormDocument, notFound, type OrganisationType, type Temporal } from '@panoh/kernel';
import { allowedActions } from '@panoh/mechanisms';
import type { ReadTx, Vault } from '@panoh/platform';
import { getMechanism } from '@panoh/lawbook';
import type { NeedRow, ReferralRow } from '../data/rows';
import { findReply, openAsks } from '../data/sealed-ask';
import { actingAs } from '../domain/acting-as';
import { REFERRAL_TRACK } from '../domain/decide';
import { projectedAsk } from './inbox';
import { ownGrantsOf } from './own-grants-of';

export interface ReferralView {
  readonly id: string;
  readonly code: string | null;
  readonly caseId: string;
  readonly needId: string;
  readonly service: string;
  readonly urgency: string;
  readonly attempt: number;
  readonly fromOrganisation: string;
  readonly toOrganisation: string;
  readonly state: string;
  readonly since: Temporal.Instant;
  readonly sentAt: Temporal.Instant;
  readonly answerBy: Temporal.Instant | null;
  readonly arrivedAt: Temporal.Instant | null;
  /** Code of the last answer; shown to sender, receiver and commission, never to another organisation. */
  readonly reason: string | null;
  readonly conditions: readonly string[];
  readonly conditionsInWords: string | null;
  readonly offeredBed: string | null;
  readonly heldBed: string | null;
  readonly waitingPlace: number | null;
  readonly handover: { readonly given: boolean; readonly taken: boolean };
  readonly ended: boolean;
  readonly ask: FormDocument;
  /** Steps this member's organisation could take now. */
  readonly allowed: readonly string[];
  readonly version: number;
}

interface Row {
  readonly referral: ReferralRow;
  readonly need: NeedRow;
  readonly code: string | null;
  readonly heldBed: string | null;
  readonly place: number | null;
  readonly actingType: OrganisationType | null;
  readonly stewards: boolean;
  readonly watches: boolean;
}

export async function referralView(tx: ReadTx, vault: Vault, referralId: string): Promise<ReferralView> {
  const referral = await tx.one<ReferralRow>(`SELECT * FROM referrals.referral WHERE id = $1`, [referralId]);
  if (referral === undefined || tx.actor.kind !== 'member') throw notFound();
  const beside = await besides(tx, referral);
  const { need } = beside;
  const { organisationId } = tx.actor;
  const opened = (await openAsks(tx, vault, [need.id])).get(need.id);
  const place = { caseId: referral.case_id, needId: need.id };
  const ask =
    opened && projectedAsk(tx, organisationId, place, opened, await ownGrantsOf(tx, [referral.case_id]));
  if (ask !== undefined) tx.seen({ kind: 'referral', id: referralId, caseId: referral.case_id }, ['triage']);
  const words = (await findReply(tx, vault, referralId))?.document['conditions'];
  return {
    ...{ id: referral.id, code: beside.code, caseId: referral.case_id, needId: need.id },
    ...{ service: need.service, urgency: need.urgency, attempt: referral.attempt },
    ...{ fromOrganisation: referral.from_organisation, toOrganisation: referral.to_organisation },
    ...{
      state: referral.state,
      since: referral.since,
      sentAt: referral.sent_at,
      answerBy: referral.answer_by,
    },
    ...{ arrivedAt: referral.arrived_at, reason: referral.reason, conditions: referral.conditions },
    conditionsInWords: typeof words === 'string' ? words : null,
    ...{ offeredBed: referral.offered_bed, heldBed: beside.heldBed, waitingPlace: beside.place },
    handover: { given: referral.given_at !== null, taken: referral.taken_at !== null },
    ended: referral.ended_at !== null,
    ask: ask ?? {},
    allowed: await allowedNow(tx, { ...beside, referral }),
    version: referral.revision,
  };
}

async function besides(tx: ReadTx, referral: ReferralRow): Promise<Omit<Row, 'referral'>> {
  const need = await tx.one<NeedRow>(`SELECT * FROM referrals.need WHERE id = $1`, [referral.need_id]);
  const row = await tx.one<Omit<Row, 'referral' | 'need'>>(
    `SELECT (SELECT code FROM cases.case_file WHERE id = $2) AS code,
       (SELECT bed_id FROM referrals.bed_hold WHERE referral_id = $1 AND released_at IS NULL) AS "heldBed",
       referrals.waiting_place($1) AS place,
       (SELECT type FROM directory.organisation WHERE id = panoh.org()) AS "actingType",
       cases.stewards($2) AS stewards, cases.watches($2) AS watches`,
    [referral.id, referral.case_id],
  );
  if (need === undefined || row === undefined) throw notFound();
  return { ...row, need };
}

/** Guards that need more facts than a view reads are not judged here: the command says what is missing. */
async function allowedNow(tx: ReadTx, { referral, need, ...beside }: Row): Promise<string[]> {
  const mechanism = await getMechanism(tx, need.mechanism, need.mechanism_version);
  const standpoint = {
    ...{
      actor: tx.actor,
      organisationType: beside.actingType,
      stewards: beside.stewards,
      watches: beside.watches,
    },
    ...{ fromOrganisation: referral.from_organisation, toOrganisation: referral.to_organisation },
  };
  const by = actingAs(mechanism, standpoint);
  const progress = { tracks: { [REFERRAL_TRACK]: { state: referral.state, since: referral.since } } };
  return allowedActions(mechanism, progress, by, {}, tx.now)
    .filter(({ objection }) => objection?.code !== 'MECHANISM.NOT_YOUR_PART')
    .map(({ name }) => name);
}
