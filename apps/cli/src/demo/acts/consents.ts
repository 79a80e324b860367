import { recordConsent, withdrawConsent } from '@panoh/cases';
import type { FormDocument } from '@panoh/kernel';
import { organisationOf } from '../organisations';
import { type Act, idOf, type Scene } from '../story';
import { today } from './today';

const OWN = { recipientKind: 'own-organisation', categories: ['triage', 'identity', 'contact'] };

/** To any shelter or centre of the country where help is given; triage until one of them accepts. */
const houses = (country: string): FormDocument => ({
  recipientKind: 'circle',
  circleKinds: ['NGO', 'CentralGovernmentOrganisation'],
  circleCountry: country,
  categories: ['triage', 'identity', 'contact', 'health'],
});

const oneOrganisation = (key: string): FormDocument => ({
  recipientKind: 'organisation',
  recipientOrganisation: organisationOf(key).id,
  categories: ['triage', 'identity', 'story'],
});

/** Versions of the texts of config/consent-texts that are not the first. */
const TEXTS: Readonly<Record<string, number>> = { P11: 2 };

function said(scene: Scene, purpose: string, answer: 'given' | 'refused', whom: FormDocument): FormDocument {
  const day = today(scene);
  return {
    purpose,
    answer,
    ...{ textVersion: TEXTS[purpose] ?? 1, textLanguage: scene.by.language, manner: ['read-aloud'] },
    ...{ spokenLanguage: 'uz-Latn', copyHanded: true, withdrawalTold: ['tell-staff', 'card-code'] },
    ...(answer === 'given' && {
      ...whom,
      validFrom: day.toString(),
      validUntil: day.add({ months: 12 }).toString(),
    }),
  };
}

const write =
  (
    answer: 'given' | 'refused',
    answers: Readonly<Record<string, FormDocument>>,
    guardian: FormDocument = {},
  ): Act =>
  async (scene) => {
    const written: Record<string, string> = {};
    for (const [purpose, whom] of Object.entries(answers)) {
      const document = { ...said(scene, purpose, answer, whom), ...guardian };
      const { consentId } = await recordConsent(scene.tx, scene.tools.vault, {
        caseId: idOf(scene, 'caseId'),
        document,
      });
      written[purpose] = consentId;
    }
    return written;
  };

/** Interview and registration, by the own organisation. */
export const agreesToRegistration: Act = write('given', { P1: OWN, P2: OWN });

/** What most people agree to: registration, a place to be, numbers without a name. */
export const agrees = (country: 'UZ' | 'KZ'): Act =>
  write('given', {
    P1: OWN,
    P2: OWN,
    P3: houses(country),
    P11: { recipientKind: 'public', categories: ['triage'] },
  });

export const agreesToPolice = (key: string): Act => write('given', { P4: oneOrganisation(key) });

export const agreesToFollowUp: Act = write('given', { P12: OWN });

export const refuses = (...purposes: readonly string[]): Act =>
  write('refused', Object.fromEntries(purposes.map((purpose) => [purpose, {}])));

/** The guardianship body says yes beside the child, whose own view is written down. */
export const guardianAgrees = (childView: string, country: 'UZ' | 'KZ'): Act =>
  write(
    'given',
    { P1: OWN, P2: OWN, P3: houses(country) },
    {
      guardianRelation: 'guardianship-body',
      guardianName: { given: 'Жанна', family: 'Опекунова', script: 'Cyrl' },
      guardianAnswer: 'given',
      childView,
    },
  );

export const withdraws =
  (purpose: string): Act =>
  async (scene) => {
    await withdrawConsent(scene.tx, { consentId: idOf(scene, purpose), way: 'tell-staff' });
    return {};
  };
