import { randomBytes, randomUUID } from 'node:crypto';
import { caseCode } from '@panoh/kernel';
import type { Answer } from '../support/http';
import { trace } from './answers';
import type { Card } from './steps';
import type { Member } from './world';

/** Under which name somebody is looked for. */
export interface Wanted {
  readonly given: string;
  readonly family: string;
  readonly birthYear: number;
}

const PARTS = [
  '',
  '/card',
  '/grants',
  '/consents',
  '/needs',
  '/pathway',
  '/links',
  '/assignments',
  '/forms/person',
];

const search = ({ desk }: Member, where: 'search' | 'possible-match', wanted: Wanted): Promise<Answer> => {
  const { given, family, birthYear } = wanted;
  return desk.post(`/api/v1/persons/${where}`, { name: { given, family }, birthYear });
};

/** Codes of the cases that somebody finds under a name. */
export async function findsByName(who: Member, wanted: Wanted): Promise<string[]> {
  const { body } = await search(who, 'search', wanted);
  return (body as { items: { code: string }[] }).items.map(({ code }) => code);
}

export async function isTold(who: Member, wanted: Wanted): Promise<boolean> {
  return ((await search(who, 'possible-match', wanted)).body as { possible: boolean }).possible;
}

/**
 * Asks in every way for a case and for one that never was: list, code, address, name.
 * @returns the ways in which the two answers differ; none for whom the case must be nobody's
 */
export async function differencesFromNobody(who: Member, card: Card, wanted: Wanted): Promise<string[]> {
  const nobody = { caseId: randomUUID(), code: caseCode(randomBytes(5)) };
  const unknown = { given: 'Nobody', family: 'Nobodyev', birthYear: wanted.birthYear };
  const { desk } = who;
  const ways: Readonly<Record<string, (one: Card, name: Wanted) => Promise<Answer>>> = {
    'by code': ({ code }) => desk.get(`/api/v1/cases/by-code/${code}`),
    ...Object.fromEntries(
      PARTS.map((part) => [`part ${part}`, ({ caseId }: Card) => desk.get(`/api/v1/cases/${caseId}${part}`)]),
    ),
    'taking it on': ({ caseId }) => desk.post(`/api/v1/cases/${caseId}/assignments`, { reason: 'on-duty' }),
    'by name': (_, name) => search(who, 'search', name),
    'possible match': (_, name) => search(who, 'possible-match', name),
  };
  const differences: string[] = [];
  for (const [way, ask] of Object.entries(ways))
    if (trace(await ask(card, wanted)) !== trace(await ask(nobody, unknown))) differences.push(way);
  const { body } = await desk.get('/api/v1/cases');
  return JSON.stringify(body).includes(card.code) ? [...differences, 'list'] : differences;
}
