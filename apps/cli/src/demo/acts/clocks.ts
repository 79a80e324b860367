import { listDeadlines, waiveDeadline } from '@panoh/deadlines';
import { type Act, idOf } from '../story';

/** The lead decides that a clock of this case need not be met, and says why. */
export const waives =
  (clock: string, reason: string): Act =>
  async (scene) => {
    const running = await listDeadlines(scene.tx, { caseId: idOf(scene, 'caseId'), limit: 50 });
    const found = running.find((deadline) => deadline.clock === clock);
    if (found === undefined) throw new Error(`No clock ${clock} runs here.`);
    await waiveDeadline(scene.tx, { deadlineId: found.id, reason });
    return {};
  };
