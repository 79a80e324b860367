import { assign, handOverCase, writeForm } from '@panoh/cases';
import { refused } from '@panoh/kernel';
import type { Tx, Vault } from '@panoh/platform';
import { lockMatter, type Matter } from '../data/load-matter';
import { actingOrganisation } from '../domain/acting-membership';
import type { Decision } from '../domain/decide';
import { report } from './carry-out';
import { takeBed } from './hold-bed';
import { occurredAt, type Said, takeStep } from './take-step';

export interface HandoverConfirmation extends Said {
  readonly referralId: string;
  /** The handover record (F8) of this side. */
  readonly document: unknown;
  /** The steward who gives asks that the receiver answers for the case from now on. */
  readonly movesStewardship?: boolean;
}

/**
 * Giver and taker each write their record; only when both have said so is the person handed over (R22), the
 * bed taken, the interim placement ended and, if it was asked, the stewardship passed on.
 */
export async function confirmHandover(
  tx: Tx,
  vault: Vault,
  confirmation: HandoverConfirmation,
): Promise<{ state: string; recordId: string }> {
  const matter = await lockMatter(tx, confirmation.referralId);
  const { referral, file } = matter;
  const at = occurredAt(tx, confirmation);
  const takes = actingOrganisation(tx.actor) === referral.to_organisation;
  if (confirmation.movesStewardship === true && !takes && !matter.stewards)
    throw refused(
      'REFERRAL.NOT_THE_STEWARD',
      'Only who answers for the case can pass it on. Confirm the handover without that.',
    );
  const movesStewardship = takes ? referral.moves_stewardship : confirmation.movesStewardship === true;
  const handover = {
    given: !takes || referral.given_at !== null,
    taken: takes || referral.taken_at !== null,
  };
  const decision = await takeStep(tx, matter, {
    action: takes ? 'confirm-taken' : 'confirm-given',
    occurredAt: at,
    provides: ['handover-record'],
    facts: { handover },
    change: (decided) => ({
      referral: {
        ...(takes ? { taken_at: at } : { given_at: at }),
        ...(referral.arrived_at === null && { arrived_at: at }),
        moves_stewardship: movesStewardship,
      },
      need: isHandedOver(decided) ? { state: 'met', met_at: matter.need.met_at ?? at } : {},
    }),
  });
  if (takes) await assign(tx, { caseId: file.id, reason: 'took-the-handover' });
  const { document, occurredAt: said, lateReason } = confirmation;
  const { recordId } = await writeForm(tx, vault, {
    ...{ caseId: file.id, formId: 'handover', document },
    ...(said !== undefined && { occurredAt: said }),
    ...(lateReason !== undefined && { lateReason }),
  });
  if (isHandedOver(decision)) await settle(tx, matter, at, movesStewardship);
  return { state: decision.state, recordId };
}

const isHandedOver = ({ effects }: Decision): boolean =>
  effects.some((effect) => effect.kind === 'moved' && effect.action === 'hand-over');

async function settle(
  tx: Tx,
  matter: Matter,
  at: Parameters<typeof takeBed>[2],
  movesStewardship: boolean,
): Promise<void> {
  const { file, referral } = matter;
  await takeBed(tx, matter, at);
  const interim = await tx.one<{ id: string | null }>(`SELECT referrals.end_interim($1, $2) AS id`, [
    referral.id,
    at,
  ]);
  if (interim?.id != null) {
    tx.record({
      type: 'interim.ended',
      subject: { kind: 'interim-placement', id: interim.id },
      caseId: file.id,
      occurredAt: at,
      data: { reason: 'handed-over' },
    });
    await report(tx, matter, 'interim.ended', at, { kind: 'interim-placement', id: interim.id });
  }
  if (movesStewardship)
    await handOverCase(tx, { caseId: file.id, toOrganisationId: referral.to_organisation });
}
