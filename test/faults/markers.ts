import type { FormDocument } from '@panoh/kernel';
import { processNow } from '@panoh/kernel';
import { personForm } from '../support/cases';

/**
 * Words that stand nowhere in the world, and two numbers, as the person and those around them would have them.
 * Wherever one of them turns up outside a sealed document, somebody can read who the person is.
 */
export const MARKERS = {
  given: 'Жаворонида',
  family: 'Қанаркинова',
  patronymic: 'Oʻzgachabekovna',
  latinName: 'Sverchkiniya',
  document: 'KN736284915',
  phone: '+998 90 736284915 77',
  phoneDigits: '99890736284915',
  email: 'murmolka',
  address: 'Dostlikobodzor',
  phrase: 'Пересмешникова',
  doNotContact: 'Grozdanchiev',
  story: 'Yantarnopolsk',
  interpreter: 'Tarjimonboyeva',
  health: 'Insulinofobiya',
  wish: 'Вышиваниелла',
  guardian: 'Опекунчинская',
  childView: 'Alpomishvoy',
  callBack: 'Zvonochkin',
  conditions: 'Rampaliyev',
  place: 'Kalitkabad',
} as const;

const M = MARKERS;

export const markedSignal: FormDocument = {
  callBackChannel: 'phone-call',
  callBackTo: `${M.callBack}, ${M.phone}`,
};

export const markedPerson: FormDocument = personForm({
  name: { given: M.given, family: M.family, patronymic: M.patronymic, script: 'Cyrl' },
  otherNames: [{ name: { given: M.latinName, script: 'Latn' } }],
  documents: [{ kind: 'passport', number: M.document, country: 'UZ' }],
  phone: M.phone,
  email: `${M.email}@example.org`,
  address: `Block 4, ${M.address}`,
  codePhrase: M.phrase,
  doNotContactNote: `never ${M.doNotContact}`,
});

export const markedStory: FormDocument = {
  ...{ acts: ['recruited'], means: ['deception'], purposes: ['ForcedLabour'], industry: 'C_Manufacturing' },
  placeOfExploitation: M.story,
  interpreter: M.interpreter,
  conclusion: 'indicated',
  reasons: `Was taken to ${M.story} by ${M.doNotContact}.`,
  ...{ informedOfConclusion: true, informedOfRemedies: true, privatePlace: true },
};

export const markedNeeds: FormDocument = {
  ...{ medical: ['medication'], psychological: 'urgent' },
  medicalNote: M.health,
  medication: M.health,
  wishes: M.wish,
};

export const markedHandover = (): FormDocument => ({
  handedOverAt: processNow().toString({ smallestUnit: 'second' }),
  place: M.place,
  condition: 'tired-or-distressed',
  conditionNote: M.health,
  nextStep: `Ask ${M.latinName} what she wishes`,
});

export const guardianAnswers: FormDocument = {
  guardianRelation: 'parent',
  guardianName: { given: M.guardian, script: 'Cyrl' },
  guardianAnswer: 'given',
  childView: M.childView,
};
