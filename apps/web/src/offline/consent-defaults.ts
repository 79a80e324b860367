import { now } from '../language/now';
import type { ConsentTextView } from './store/database';
import type { FormDocument } from './registration';

type Answer = 'given' | 'refused';

/** Who receives, where it is not only the own organisation: a described kind of organisation in the country. */
const CIRCLES: Readonly<Record<string, readonly string[]>> = {
  P3: ['NGO'],
  P4: ['LawEnforcement'],
  P5: ['LocalGovernmentOrganisation', 'CentralGovernmentOrganisation'],
  P7: ['Consulate'],
  P9: ['HealthServiceOrganisation'],
};

const day = (from: Date, years = 0): string => {
  const at = new Date(from);
  at.setFullYear(at.getFullYear() + years);
  return at.toISOString().slice(0, 10);
};

/**
 * What an answer begins with, so that a person is not kept waiting by a form; each of it can be changed. The text
 * is named by its language and its version on this device.
 */
export function consentOf(
  answer: Answer,
  text: Pick<ConsentTextView, 'purpose' | 'language' | 'version'>,
  jurisdiction: string,
  before: FormDocument | undefined,
): FormDocument {
  const { purpose, language, version } = text;
  const circle = CIRCLES[purpose];
  const said = {
    manner: ['read-aloud'],
    spokenLanguage: language,
    copyHanded: true,
    withdrawalTold: ['card-code', 'tell-staff'],
  };
  const recipient =
    circle === undefined
      ? { recipientKind: 'own-organisation' }
      : {
          ...{ recipientKind: 'circle', circleKinds: [...circle], circleCountry: jurisdiction },
          categories: ['triage', 'contact'],
        };
  const today = now();
  const yes = { ...recipient, validFrom: day(today), validUntil: day(today, 1) };
  return {
    ...said,
    ...(answer === 'given' && yes),
    ...before,
    ...{ purpose, answer, textLanguage: language, textVersion: version },
  };
}
