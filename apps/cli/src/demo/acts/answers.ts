import {
  acceptReferral,
  approveCost,
  declineReferral,
  recallReferral,
  waitlistReferral,
} from '@panoh/referrals';
import { type Act, idOf } from '../story';

interface Acceptance {
  /** A bed of the own house, by its label. */
  readonly bed?: string;
  readonly conditions?: { readonly codes: readonly string[]; readonly text: string };
}

export const accepts =
  ({ bed, conditions }: Acceptance = {}): Act =>
  async (scene) => {
    const bedId = bed === undefined ? undefined : scene.beds.get(`${scene.by.organisation}/${bed}`);
    await acceptReferral(scene.tx, scene.tools.vault, {
      referralId: idOf(scene, 'referralId'),
      bedId,
      conditions,
    });
    return {};
  };

export const declines =
  (reason: string): Act =>
  async (scene) => {
    await declineReferral(scene.tx, { referralId: idOf(scene, 'referralId'), reason });
    return {};
  };

export const waitlists: Act = async (scene) => {
  const referralId = idOf(scene, 'referralId');
  await waitlistReferral(scene.tx, scene.tools.vault, { referralId, reason: 'capacity' });
  return {};
};

export const recalls =
  (reason: string): Act =>
  async (scene) => {
    await recallReferral(scene.tx, { referralId: idOf(scene, 'referralId'), reason });
    return {};
  };

export const approvesCost: Act = async (scene) => {
  await approveCost(scene.tx, { referralId: idOf(scene, 'referralId') });
  return {};
};
