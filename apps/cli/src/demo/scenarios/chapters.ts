import { waives } from '../acts/clocks';
import { agrees } from '../acts/consents';
import { identification, identificationBegun, isPerson, risk } from '../acts/papers';
import { signal, type Where } from '../acts/signals';
import { step } from '../acts/steps';
import type { Person } from '../cast';
import type { Act, Answers } from '../story';

/** Chapters that many stories share; each is one visit at one desk. */

export const registered = (where: Where, person: Person, note: Answers = {}): Act[] => [
  signal(where, { urgency: 'today', ...note }),
  agrees(where.jurisdiction),
  isPerson(person),
];

export const interviewed = (where: Where, person: Person): Act[] => [
  ...registered(where, person),
  step('status.begin-identification'),
  identificationBegun(),
];

/** From the first word to the presumption, with the risk looked at together. */
export const presumed = (where: Where, person: Person, story: Answers = {}): Act[] => [
  ...registered(where, person),
  step('status.begin-identification'),
  identification(story),
  step('status.identify'),
  risk(),
];

/** Presumed, and safe where they are: a bed is not asked for. */
export const presumedAtHome = (where: Where, person: Person, story: Answers = {}): Act[] => [
  ...presumed(where, person, story),
  waives('placement', 'lives-with-relatives'),
];

export const SEXUAL: Answers = { purposes: ['SexualExploitation'], industry: undefined };
export const SERVITUDE: Answers = { purposes: ['Servitude'], industry: undefined };
