import { type FormDocument, Temporal } from '@panoh/kernel';

/** What stands in the forms of the stories where a row does not say. Everybody in them is invented. */

/** A sheet of signs (F3): each was seen, told or documented. */
export function indicators(sheets: string[], answers: Readonly<Record<string, string>>): FormDocument {
  const rows = Object.entries(answers).map(([indicator, answer]) => ({ indicator, answer }));
  return { edition: 1, sheets, language: 'ru', answers: rows };
}

/** Preliminary identification (F2) with a conclusion. */
export function identification(wish: FormDocument): FormDocument {
  return {
    acts: ['recruited'],
    purposes: ['ForcedLabour'],
    conclusion: 'indicated',
    reasons: 'Told by the person in a quiet room.',
    informedOfConclusion: true,
    informedOfRemedies: true,
    privatePlace: true,
    ...wish,
  };
}

/** Risk and safety assessment (F4) made with the person. */
export function riskAssessment(nextReview: string, wish: FormDocument = {}): FormDocument {
  return {
    riskToLife: false,
    risks: [{ actor: 'trafficker', place: 'here', likelihood: 2, severity: 2 }],
    nextReview,
    assessedWithPerson: true,
    ...wish,
  };
}

/** Handover record (F8) of one side. @param at "2025-03-10T17:20+05:00" */
export function handoverRecord(at: string): FormDocument {
  return {
    handedOverAt: Temporal.Instant.from(at).toString(),
    place: 'At the door of the house',
    condition: 'tired-or-distressed',
    nextStep: 'Sleep, a meal, a doctor tomorrow.',
  };
}
