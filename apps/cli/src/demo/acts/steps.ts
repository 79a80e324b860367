import { takeAction } from '@panoh/pathways';
import { organisationOf } from '../organisations';
import { type Act, idOf } from '../story';

interface Given {
  readonly reason?: string;
  /** What the step rests on: a word of the mechanism; with a form's name the record written before. */
  readonly records?: Readonly<Record<string, string | null>>;
  /** Purpose of the consent that opens the papers to the organisation. */
  readonly consent?: string;
  readonly to?: string;
  readonly conflicts?: readonly string[];
}

/** A step of the case's pathway: `status.identify`. */
export const step =
  (name: `${string}.${string}`, given: Given = {}): Act =>
  async (scene) => {
    const [track = '', action = ''] = name.split('.');
    const { reason, records = {}, consent, to, conflicts } = given;
    await takeAction(
      scene.tx,
      {
        ...{ caseId: idOf(scene, 'caseId'), track, action, reason },
        records: Object.entries(records).map(([need, form]) => ({
          need,
          ...(form !== null && { recordId: idOf(scene, form) }),
        })),
        ...(consent !== undefined && { consentId: idOf(scene, consent) }),
        ...(to !== undefined && { recipientId: organisationOf(to).id }),
        ...(conflicts !== undefined && { conflicts }),
      },
      scene.tools.vault,
    );
    return {};
  };
