import { DomainError, invalid, type MemberActor } from '@panoh/kernel';
import type { ReadTx, Tx } from '@panoh/platform';
import { refuseTooManyCells } from '../domain/coarser-bands';
import { type Declaring, declareTables } from '../domain/declare-tables';
import type { ReleaseDefinition } from '../domain/release-definition';
import { dayOf } from '../domain/table-definition';
import { lettersIn, typedLine } from '../domain/typed-text';

const ASKING = 7031;
const DAY = '24 hours';
const LONGEST_NAME = 120;

export interface ReleaseWish {
  readonly name: string;
  readonly preset: string | null;
  readonly definition: ReleaseDefinition;
  /** As it was known on that day (YYYY-MM-DD); null for the last day that is over. */
  readonly asKnownOn: string | null;
}

export interface AskLimits extends Declaring {
  /** Of all tables of a release. */
  readonly mostCells: number;
  readonly releasesADay: number;
}

/** One measure in this node: whoever publishes part of it tells something about the rest. */
export const familyOf = ({ measure }: Pick<ReleaseDefinition, 'measure'>): string => measure;

/**
 * Puts tables in the line of those that are to be protected, audited and published. The worker takes them up.
 * @throws DomainError RELEASE.NAME, RELEASE.TOO_MANY_CELLS, RELEASE.DAY_NOT_OVER, RELEASE.PERIOD_UNBEGUN,
 * RELEASE.ENOUGH_FOR_TODAY, and those of `declareTables`
 */
export async function askRelease(
  tx: Tx,
  actor: MemberActor,
  { name, preset, definition, asKnownOn }: ReleaseWish,
  limits: AskLimits,
): Promise<{ releaseId: string }> {
  const called = named(name);
  const knownOn = await completeDay(tx, asKnownOn);
  const tables = declareTables(definition, limits, knownOn);
  refuseUnbegun(definition, knownOn);
  refuseTooManyCells(definition, limits, limits.mostCells);
  // One after the other: two that ask at once would both be the last one allowed.
  await tx.sql(`SELECT pg_advisory_xact_lock(${ASKING}, hashtext($1))`, [actor.userId]);
  if ((await releasesLeft(tx, limits)) === 0)
    throw new DomainError(
      'refused',
      'RELEASE.ENOUGH_FOR_TODAY',
      `You have asked for ${String(limits.releasesADay)} releases in 24 hours. Go on later.`,
    );
  const row = await tx.one<{ id: string }>(
    `INSERT INTO statistics.release
       (organisation_id, membership_id, user_id, name, family, jurisdictions, preset, asked, known_on, tables)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id`,
    [
      ...[actor.organisationId, actor.membershipId, actor.userId, called, familyOf(definition)],
      ...[
        [...actor.jurisdictions].sort(),
        preset,
        JSON.stringify(definition),
        knownOn,
        JSON.stringify(tables),
      ],
    ],
  );
  if (row === undefined) throw new Error('The release was not stored.');
  tx.record({
    type: 'release.asked',
    subject: { kind: 'release', id: row.id },
    fields: fieldsOf(definition, preset),
  });
  return { releaseId: row.id };
}

/**
 * How many releases this person may still ask for, under all their memberships: each is a question to the numbers,
 * whether it leaves or not.
 */
export async function releasesLeft(
  tx: ReadTx,
  { releasesADay }: Pick<AskLimits, 'releasesADay'>,
): Promise<number> {
  const asked = await tx.one<{ count: number }>(`SELECT statistics.releases_asked($1::interval) AS count`, [
    DAY,
  ]);
  return Math.max(0, releasesADay - (asked?.count ?? 0));
}

function named(name: string): string {
  const called = typedLine(name);
  if (lettersIn(called) === 0 || called.length > LONGEST_NAME)
    throw invalid(
      'RELEASE.NAME',
      'Give the release a name of at most 120 letters by which readers will know it.',
    );
  return called;
}

/**
 * Facts of a day that is not over can still change, and then what was published of it could not be counted again
 * when the next release is audited. A change that began just before midnight has an hour to be committed.
 */
async function completeDay(tx: ReadTx, wanted: string | null): Promise<string> {
  const day = wanted === null ? null : dayOf(wanted).toString();
  const row = await tx.one<{ last: string; over: boolean | null }>(
    `SELECT ((panoh.now() - interval '1 hour')::date - 1)::text AS last,
       $1::date <= (panoh.now() - interval '1 hour')::date - 1 AS over`,
    [day],
  );
  if (row?.over === false)
    throw invalid(
      'RELEASE.DAY_NOT_OVER',
      'Numbers are published as they were known at the end of a day. Choose yesterday or an earlier day.',
    );
  return day ?? row?.last ?? '';
}

/** Nothing was known of it yet: zeros would be published as if they were counts, and stand in the ledger for ever. */
function refuseUnbegun({ from }: ReleaseDefinition, knownOn: string): void {
  if (from > knownOn.slice(0, 'YYYY-MM'.length))
    throw invalid(
      'RELEASE.PERIOD_UNBEGUN',
      'The period begins after the day as of which its numbers are known. Choose an earlier month or a later day.',
    );
}

/** For the audit: what is to be published, cut by what, in our own codes. */
const fieldsOf = ({ measure, tables, from, to }: ReleaseDefinition, preset: string | null): string[] => [
  `measure:${measure}`,
  ...(preset === null ? [] : [`preset:${preset}`]),
  `period:${from}/${to}`,
  ...tables.flatMap(({ id, dimensions, filters }) => [
    `table:${id}=${dimensions.map(({ dimension }) => dimension).join('|')}`,
    ...filters.map(({ dimension, codes }) => `filter:${id}:${dimension}=${codes.join('|')}`),
  ]),
];
