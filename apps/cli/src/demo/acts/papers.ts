import { isSingleForm, registerPerson, writeForm } from '@panoh/cases';
import type { FormId } from '@panoh/kernel';
import type { Person } from '../cast';
import { organisationOf } from '../organisations';
import { type Act, type Answers, idOf, type Scene } from '../story';
import { today } from './today';

/** Writes a form of the case, or goes on with it; its record's id stays under the form's name. */
const form =
  (formId: FormId, fill: (scene: Scene) => Answers): Act =>
  async (scene) => {
    const seen = isSingleForm(formId) ? scene.ids[`${formId}, revision`] : undefined;
    const { recordId, revision } = await writeForm(scene.tx, scene.tools.vault, {
      ...{ caseId: idOf(scene, 'caseId'), formId, document: fill(scene) },
      ...(seen !== undefined && { ifRevision: Number(seen) }),
    });
    return { [formId]: recordId, [`${formId}, revision`]: String(revision) };
  };

/** Who the person is, as they say it themselves. */
export const isPerson =
  ({ age, form: said }: Person): Act =>
  async (scene) => {
    const { tx, tools } = scene;
    const birthDate = { certainty: 'year', year: today(scene).year - age };
    await registerPerson(tx, tools.vault, tools.keyring, {
      caseId: idOf(scene, 'caseId'),
      document: { ...said, birthDate },
    });
    return {};
  };

const LABOUR: Answers = {
  acts: ['recruited', 'harboured'],
  means: ['deception', 'abuse-of-vulnerability'],
  purposes: ['ForcedLabour'],
  industry: 'F_Construction',
};

/** Half of the preliminary identification: the interview was broken off, and nothing is lost. */
export const identificationBegun = (wish: Answers = {}): Act =>
  form('identification', () => ({ ...LABOUR, privatePlace: true, breaksOffered: true, ...wish }));

/** The whole of it, with a conclusion in the officer's own words. */
export const identification = (wish: Answers = {}): Act =>
  form('identification', () => ({
    ...LABOUR,
    ...{ conclusion: 'indicated', reasons: 'Told by the person in a quiet room, with breaks.' },
    ...{ informedOfConclusion: true, informedOfRemedies: true, privatePlace: true, breaksOffered: true },
    ...wish,
  }));

export const risk = (wish: Answers = {}): Act =>
  form('risk', (scene) => ({
    riskToLife: false,
    risks: [{ actor: 'trafficker', place: 'here', likelihood: 2, severity: 2 }],
    nextReview: today(scene).add({ days: 14 }).toString(),
    assessedWithPerson: true,
    ...wish,
  }));

export const needsAssessed = (wish: Answers = {}): Act =>
  form('needs', () => ({
    ...{ services: ['psychological', 'documents', 'legal'], housing: 'weeks', medical: ['none'] },
    ...{ psychological: 'some', interpretation: 'none', wishes: 'To call home when it is safe.' },
    ...wish,
  }));

export const decided = (authority: string, finding: string): Act =>
  form('decision', (scene) => ({
    ...{
      authority: 'Police',
      authorityName: organisationOf(authority).name,
      test: 'national-criteria',
      finding,
    },
    ...{ decidedOn: today(scene).toString(), notifiedOn: today(scene).toString(), notifiedLanguage: 'ru' },
    ...{ members: [{ role: 'Head of the unit' }], evidence: [{ title: 'Statement of the person' }] },
    ...{ remedy: 'reconsideration', remedyLastDay: today(scene).add({ days: 14 }).toString() },
    reasons: 'What you told us and what we saw fit together.',
  }));
