import { type SelfTakenReason, takeAssignment } from '@panoh/cases';
import { type Act, idOf } from '../story';

/** A member takes up a case that is open to the organisation, and says why. */
export const takesUp =
  (reason: SelfTakenReason): Act =>
  async (scene) => {
    await takeAssignment(scene.tx, { caseId: idOf(scene, 'caseId'), reason });
    return {};
  };
