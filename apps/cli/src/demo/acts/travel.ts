import {
  arriveReferral,
  closeReferral,
  confirmHandover,
  departReferral,
  giveFeedback,
} from '@panoh/referrals';
import { type Act, idOf } from '../story';

/** @param hours until the person is expected */
export const departs =
  (hours: number): Act =>
  async (scene) => {
    await departReferral(scene.tx, {
      referralId: idOf(scene, 'referralId'),
      expectedAt: scene.tx.now.add({ hours }),
    });
    return {};
  };

export const arrives: Act = async (scene) => {
  await arriveReferral(scene.tx, { referralId: idOf(scene, 'referralId') });
  return {};
};

/** One side's word; the giver may say that the house answers for the case from now on. */
export const confirmsHandover =
  (movesStewardship = false): Act =>
  async (scene) => {
    const { tx, tools } = scene;
    const document = {
      ...{
        handedOverAt: tx.now.toString(),
        place: 'At the door of the house',
        condition: 'tired-or-distressed',
      },
      nextStep: 'Sleep, a meal, a doctor tomorrow.',
    };
    await confirmHandover(tx, tools.vault, {
      referralId: idOf(scene, 'referralId'),
      document,
      movesStewardship,
    });
    return {};
  };

export const feedsBack =
  (feedback: 'arrived' | 'plan-made'): Act =>
  async (scene) => {
    await giveFeedback(scene.tx, { referralId: idOf(scene, 'referralId'), feedback });
    return {};
  };

export const closesReferral: Act = async (scene) => {
  await closeReferral(scene.tx, { referralId: idOf(scene, 'referralId'), reason: 'service-ended' });
  return {};
};
