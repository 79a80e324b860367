import { isSpokenOnly, withoutWriting, WRITTEN_LATER } from '../consent/written-later';
import { missingIn, tidy } from '../form/asked';
import { type FieldFault, factsOf, type FormView } from '../form/form-types';
import { type FormDocument, type Registration, textIn } from './registration';

type FormOf = (id: string) => FormView | undefined;

/** As it is sent: nothing empty, nothing half typed, nothing that is not asked of this person. */
export function tidyRegistration(registration: Registration, formOf: FormOf): Registration {
  const facts = factsOf(registration.ageClass);
  const tidied = (id: string, document: FormDocument): FormDocument => {
    const form = formOf(id);
    return form === undefined ? document : tidy(form.fields, document, facts);
  };
  const { signal, consents, person, forms } = registration;
  const named = person !== null && isRegistered(registration) ? tidied('person', person) : null;
  const others = Object.entries(isRegistered(registration) ? forms : {})
    .map(([id, document]) => [id, tidied(id, document)] as const)
    .filter(([, document]) => Object.keys(document).length > 0);
  return {
    ...registration,
    signal: tidied('signal', signal),
    consents:
      registration.kind === 'refusal' ? [] : consents.map((one) => tidied('consent', withoutWriting(one))),
    person: named !== null && Object.keys(named).length > 0 ? named : null,
    forms: Object.fromEntries(others),
  };
}

/** A name stands only where the person said yes to being registered. */
export const isRegistered = ({ kind, consents }: Registration): boolean =>
  kind === 'registration' && consents.some((one) => one['purpose'] === 'P2' && one['answer'] === 'given');

export const saysNoToRegistration = ({ consents }: Registration): boolean =>
  consents.some((one) => one['purpose'] === 'P2' && one['answer'] === 'refused');

/** What is still to be answered, by its place in the registration. A signal may be sent without everything. */
export function missingInRegistration(registration: Registration, formOf: FormOf): FieldFault[] {
  const facts = factsOf(registration.ageClass);
  const missing = (id: string, document: FormDocument, at: string): FieldFault[] => {
    const form = formOf(id);
    const later = isSpokenOnly(document) ? WRITTEN_LATER : [];
    const all = form === undefined ? [] : missingIn(form.fields, document, facts);
    const places = all.filter((field) => !later.includes(field));
    return places.map((field) => ({ field: `${at}.${field}`, problem: 'missing' }));
  };
  const { signal, consents, person, kind } = registration;
  return [
    ...missing('signal', signal, 'signal'),
    ...(kind === 'refusal' ? [] : consents.flatMap((one) => missing('consent', one, textIn(one, 'purpose')))),
    ...(person === null ? [] : missing('person', person, 'person')),
  ];
}
