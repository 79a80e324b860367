import { isSurelyChild, mayBeChild } from './age-span';
import { type Ask, URGENCIES } from './ask';

/** Which queue an ask stands in: those who can sleep in the same beds wait in the same line. */
export function queueOf(ask: Ask): string {
  if (ask.features.includes('couple-or-family')) return 'couple-or-family';
  if (ask.children.length > 0 || ask.features.includes('parent-with-children')) return 'parent-with-children';
  const child = isSurelyChild(ask.age);
  if (ask.gender === 'Feminine') return child ? 'girl' : 'adult-woman';
  if (ask.gender === 'Masculine') return child ? 'boy' : 'adult-man';
  return 'any-gender-identity';
}

const CARE = ['infant', 'step-free', 'medical-care', 'mental-health-care', 'substance-care'];

/** Urgency goes before it, time comes after it. A higher number is more vulnerable. */
export function vulnerabilityOf(ask: Ask): number {
  const child = mayBeChild(ask.age) ? 4 : 0;
  const withChildren = ask.children.length > 0 ? 2 : 0;
  return child + withChildren + ask.features.filter((feature) => CARE.includes(feature)).length;
}

/** 0 is the most urgent. */
export const urgencyRank = (ask: Ask): number => URGENCIES.indexOf(ask.urgency);
