import { DomainError, type MemberActor, refused } from '@panoh/kernel';
import type { ReadTx, Tx } from '@panoh/platform';
import type { DisclosurePolicy } from '../domain/policy';
import type { TableDefinition } from '../domain/table-definition';

const QUESTIONS = 7024;
/** A screen that is loaded again asks the same; it teaches nothing new. */
const SAME_FOR = '5 minutes';
const DAY = '24 hours';

/**
 * Notes who asks which table before anything is counted, within the questions of a day.
 * @throws DomainError STATISTICS.ENOUGH_FOR_TODAY
 */
export const askTable = (
  tx: Tx,
  actor: MemberActor,
  definition: TableDefinition,
  limits: Limits,
): Promise<{ questionId: string }> => note(tx, actor, { definition, fields: fieldsOf(definition) }, limits);

/**
 * Notes who asks for the year so far: many numbers, which are the same for everybody all day, and one question.
 * @throws DomainError STATISTICS.ENOUGH_FOR_TODAY
 */
export const askYear = (tx: Tx, actor: MemberActor, limits: Limits): Promise<{ questionId: string }> =>
  note(tx, actor, { definition: { yearSoFar: true }, fields: ['year-so-far'] }, limits);

type Limits = Pick<DisclosurePolicy, 'questionsADay'>;

async function note(
  tx: Tx,
  actor: MemberActor,
  { definition, fields }: { readonly definition: object; readonly fields: string[] },
  { questionsADay }: Limits,
): Promise<{ questionId: string }> {
  // One after the other: two that ask at once would both be the last one allowed.
  await tx.sql(`SELECT pg_advisory_xact_lock(${QUESTIONS}, hashtext($1))`, [actor.userId]);
  const text = JSON.stringify(definition);
  const same = await tx.one<{ id: string }>(
    `SELECT id FROM statistics.question
     WHERE user_id = $1 AND membership_id = $2 AND definition = $3::jsonb AND asked_at > clock_timestamp() - $4::interval
     ORDER BY asked_at DESC LIMIT 1`,
    [actor.userId, actor.membershipId, text, SAME_FOR],
  );
  if (same !== undefined) return { questionId: same.id };
  if ((await questionsLeft(tx, actor, { questionsADay })) === 0)
    throw new DomainError(
      'refused',
      'STATISTICS.ENOUGH_FOR_TODAY',
      `You have asked ${String(questionsADay)} tables in 24 hours. Go on later, or save the tables you need often.`,
    );
  const row = await tx.one<{ id: string }>(
    `INSERT INTO statistics.question (user_id, membership_id, organisation_id, definition)
     VALUES ($1, $2, $3, $4) RETURNING id`,
    [actor.userId, actor.membershipId, actor.organisationId, text],
  );
  if (row === undefined) throw new Error('The question was not stored.');
  tx.record({ type: 'statistics.asked', subject: { kind: 'question', id: row.id }, fields });
  return { questionId: row.id };
}

/** How many tables this person may still ask. */
export async function questionsLeft(
  tx: ReadTx,
  { userId }: MemberActor,
  { questionsADay }: Limits,
): Promise<number> {
  const asked = await tx.one<{ count: number }>(
    `SELECT count(*)::int AS count FROM statistics.question WHERE user_id = $1 AND asked_at > clock_timestamp() - $2::interval`,
    [userId, DAY],
  );
  return Math.max(0, questionsADay - (asked?.count ?? 0));
}

/**
 * The answer to a request that is repeated under its old key must not be a way to ask again and again.
 * @throws DomainError STATISTICS.ASKED_BEFORE
 */
export async function refuseStaleQuestion(tx: ReadTx, questionId: string): Promise<void> {
  const fresh = await tx.one(
    `SELECT 1 FROM statistics.question WHERE id = $1 AND asked_at > clock_timestamp() - $2::interval`,
    [questionId, SAME_FOR],
  );
  if (fresh === undefined)
    throw refused('STATISTICS.ASKED_BEFORE', 'This table was asked a while ago. Ask it again.');
}

/** For the audit: what was counted and cut by what, in our own codes. */
export const fieldsOf = ({ measure, rows, columns, filters, groupings = [] }: TableDefinition): string[] => [
  `measure:${measure}`,
  ...rows.map((id) => `rows:${id}`),
  ...columns.map((id) => `columns:${id}`),
  ...groupings.map(({ dimension, grouping }) => `grouping:${dimension}=${grouping}`),
  ...filters.map(({ dimension, codes }) => `filter:${dimension}=${codes.join('|')}`),
];
