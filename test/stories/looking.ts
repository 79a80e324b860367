import { good } from './answers';
import type { Card } from './steps';
import type { Member, World } from './world';

interface Deadline {
  readonly id: string;
  readonly clock: string;
  readonly code: string;
  readonly due: string;
  readonly localDate: string;
  readonly zone: string;
  readonly ownerOrganisationId: string;
  readonly state: string;
  readonly confidence: string;
}

/** Clocks of a case that somebody can see running. */
export async function clocksSeenBy(who: Member, { caseId }: Card): Promise<readonly Deadline[]> {
  return good(await who.desk.get<{ items: Deadline[] }>(`/api/v1/deadlines?caseId=${caseId}`)).items;
}

/** One of them by its name in the mechanism. @throws Error naming what runs instead */
export async function clock(who: Member, card: Card, name: string): Promise<Deadline> {
  const seen = await clocksSeenBy(who, card);
  const found = seen.find((one) => one.clock === name);
  if (found !== undefined) return found;
  throw new Error(
    `${who.name} sees no clock ${name}; running: ${seen.map((one) => one.clock).join(', ') || 'none'}`,
  );
}

interface Notice {
  readonly kind: string;
  /** Told to this member, or lying in the inbox of the whole organisation. */
  readonly inbox: 'own' | 'organisation';
  readonly text: string;
  readonly language: string;
  readonly caseCode: string | null;
  readonly subjectId: string;
  readonly recordedAt: string;
}

/** What somebody was told inside Panoh, newest first. */
export async function noticesOf(who: Member): Promise<readonly Notice[]> {
  return good(await who.desk.get<{ items: Notice[] }>('/api/v1/notices')).items;
}

export const kindsTold = async (who: Member): Promise<string[]> =>
  (await noticesOf(who)).map(({ kind }) => kind);

/** How a clock ended, or stands: a closed one is on no screen any more. Oldest first. */
export async function fateOf(world: World, { caseId }: Card, name: string): Promise<string[]> {
  const rows = await world.look<{ state: string }>(
    `SELECT state FROM deadlines.deadline WHERE case_id = $1 AND clock = $2 ORDER BY starts_at, recorded_at, id`,
    [caseId, name],
  );
  return rows.map(({ state }) => state);
}

/** Types of what happened to a case, in order; refused attempts leave none. */
export async function eventsOf(world: World, { caseId }: Card, like = '%'): Promise<string[]> {
  const rows = await world.look<{ type: string }>(
    `SELECT type FROM panoh.outbox WHERE case_id = $1 AND type LIKE $2 ORDER BY position`,
    [caseId, like],
  );
  return rows.map(({ type }) => type);
}
