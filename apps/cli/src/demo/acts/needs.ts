import {
  broadcastReferral,
  type InterimKind,
  openNeed,
  placeInterim,
  reroute,
  sendReferral,
} from '@panoh/referrals';
import { organisationOf } from '../organisations';
import { type Act, type Answers, idOf, type Ids } from '../story';

/** What is asked for; a bed for one adult man unless something else is wished. */
export const needs =
  (wish: Answers = {}): Act =>
  async (scene) => {
    const document = {
      ...{
        service: 'bed',
        urgency: 'urgent',
        gender: 'Masculine',
        ageBand: '25-34',
        bedProfile: ['adult-man'],
      },
      ...{
        languages: ['uz-Latn', 'ru'],
        staffRisk: 'low',
        whoMeets: 'sender-escorts',
        senderContact: 'Duty desk',
      },
      ...wish,
    };
    return openNeed(scene.tx, scene.tools.vault, { caseId: idOf(scene, 'caseId'), document });
  };

export const WOMAN: Answers = { gender: 'Feminine', bedProfile: ['adult-woman'] };

export const MOTHER: Answers = {
  ...{ gender: 'Feminine', bedProfile: ['parent-with-children'], familySize: 2, children: [{ age: 4 }] },
};

export const asks =
  (key: string, legalBasis?: string): Act =>
  async (scene) => {
    const toOrganisationId = organisationOf(key).id;
    const { referralId } = await sendReferral(scene.tx, {
      needId: idOf(scene, 'needId'),
      toOrganisationId,
      legalBasis,
    });
    return { referralId };
  };

export const asksEverybody: Act = async (scene) => {
  await broadcastReferral(scene.tx, scene.tools.vault, { needId: idOf(scene, 'needId') });
  return {};
};

/** A new attempt elsewhere, after a no. */
export const reroutes =
  (key: string): Act =>
  async (scene) => {
    const toOrganisationId = organisationOf(key).id;
    const { nextReferralId } = await reroute(scene.tx, {
      referralId: idOf(scene, 'referralId'),
      toOrganisationId,
    });
    const ids: Ids = nextReferralId === null ? {} : { referralId: nextReferralId };
    return ids;
  };

export const waitsIn =
  (kind: InterimKind): Act =>
  async (scene) =>
    placeInterim(scene.tx, { caseId: idOf(scene, 'caseId'), needId: idOf(scene, 'needId'), kind });
