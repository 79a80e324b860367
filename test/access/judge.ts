import { randomUUID } from 'node:crypto';
import type { Answer } from './caller';
import type { Matter } from './matter';
import { roleOf, type Who } from './members';
import { elsewhere, type Row } from './row';
import type { World } from './world';

export const methodOf = ({ route }: Row): string => route.slice(0, route.indexOf(' '));
export const isAboutOneThing = ({ route }: Row): boolean => route.includes('/:');

/** One cell of the table: knocks, and says what was wrong with the answer, or nothing. */
export async function judge(row: Row, who: Who, matter: Matter, world: World): Promise<string | undefined> {
  const ask = await row.ask(matter, who, world);
  const answer = await world.as(who).send(methodOf(row), ask);
  const told = (expected: string): string =>
    `${who}: expected ${expected}, got ${String(answer.status)} ${answer.text.slice(0, 200)}`;
  const shown = row.shows !== undefined && answer.text.includes(row.shows.text(matter, world));
  if (!row.roles.includes(roleOf(who)) && !isAboutOneThing(row))
    return is(answer, 403, 'ACCESS.ROLE') && !shown ? undefined : told('403 ACCESS.ROLE');
  // Refused before anything is looked up.
  if (!row.roles.includes(roleOf(who))) return is(answer, 404, 'NOT_FOUND') ? undefined : told('404');
  if (!(row.known?.includes(who) ?? true)) {
    const nothing = row.strange?.(matter) ?? elsewhere(ask, randomUUID);
    const strange = await world.as(who).send(methodOf(row), { ...nothing, headers: ask.headers });
    if (!is(answer, 404, 'NOT_FOUND')) return told('404');
    return (
      differenceOf(answer, strange) &&
      told(`the answer of what does not exist: ${differenceOf(answer, strange)}`)
    );
  }
  if (row.forbids?.who.includes(who) === true)
    return is(answer, 403, row.forbids.code) ? undefined : told(`403 ${row.forbids.code}`);
  if ([401, 403, 404].includes(answer.status) || answer.status >= 500) return told('to be let in');
  if (row.undo !== undefined) await row.undo(answer, matter, who, world);
  if (row.shows === undefined || row.shows.to.includes(who) === shown) return undefined;
  return told(`${row.shows.to.includes(who) ? '' : 'no '}"${row.shows.text(matter, world)}" in it`);
}

export const codeOf = ({ text }: Answer): unknown => {
  try {
    return (JSON.parse(text) as { code?: unknown }).code;
  } catch {
    return undefined;
  }
};

export const is = (answer: Answer, status: number, code: string): boolean =>
  answer.status === status && codeOf(answer) === code;

/** Status, every header but the date, and the body, byte for byte. */
export function differenceOf(one: Answer, other: Answer): string | undefined {
  if (one.status !== other.status) return `status ${String(other.status)}`;
  if (one.text !== other.text) return `body ${other.text}`;
  const headers = ({ headers: { date: _date, ...rest } }: Answer): string => JSON.stringify(rest);
  return headers(one) === headers(other) ? undefined : `headers ${headers(other)}`;
}
