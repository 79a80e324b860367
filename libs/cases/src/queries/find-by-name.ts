import { findOrganisation } from '@panoh/directory';
import type { Keyring, ReadTx } from '@panoh/platform';
import { type PersonWish, tokensOf } from '../data/person-tokens';
import { member } from '../domain/acting';
import { kindsAgainst } from '../domain/never-list';

/** A case that may be this person's: its code, and whether the member reads it already. */
export interface NameMatch {
  readonly id: string;
  readonly code: string;
  readonly isAssigned: boolean;
}

const MOST = 50;

/**
 * Cases of the own organisation that share a token with what was asked. The answer is codes; who opens one
 * takes an assignment first. Each match is in the audit.
 */
export async function findByName(tx: ReadTx, keyring: Keyring, wish: PersonWish): Promise<NameMatch[]> {
  const tokens = allTokens(keyring, wish);
  tx.seen({ kind: 'person-search', id: member(tx.actor).membershipId }, ['identity']);
  if (tokens.length === 0) return [];
  const matches = await tx.sql<NameMatch>(
    `SELECT c.id, c.code, EXISTS (SELECT 1 FROM cases.assignment AS a WHERE a.case_id = c.id AND a.ended_at IS NULL
         AND a.membership_id = panoh.membership()) AS "isAssigned"
     FROM cases.case_file AS c WHERE c.id IN (SELECT cases.own_matches($1)) ORDER BY c.recorded_at DESC, c.id LIMIT $2`,
    [tokens, MOST],
  );
  for (const { id } of matches) tx.seen({ kind: 'person-match', id, caseId: id }, ['identity']);
  return matches;
}

/** Never hear about others' cases: what they would learn could be used against the person (R14). */
const NEVER_TOLD = ['LawEnforcement', 'ImmigrationService', 'CourtOrProsecution'];

/**
 * Whether somebody, somewhere in this node, may have registered this person: one bit, "ask consent". Police
 * and migration bodies always hear no, and so does whom the person never wants to be told, and who is not
 * confirmed. The caller counts the attempt first, in a transaction that commits.
 */
export async function findPossibleMatch(
  tx: ReadTx,
  keyring: Keyring,
  wish: PersonWish,
): Promise<{ possible: boolean }> {
  tx.seen({ kind: 'possible-match', id: member(tx.actor).membershipId }, ['identity']);
  const own = await findOrganisation(tx, member(tx.actor).organisationId);
  if (own === undefined || NEVER_TOLD.includes(own.type)) return { possible: false };
  const { always, abroad } = kindsAgainst(own);
  const row = await tx.one<{ possible: boolean }>(`SELECT cases.possible_match($1, $2, $3, $4) AS possible`, [
    allTokens(keyring, wish),
    always,
    abroad,
    own.country,
  ]);
  return { possible: row?.possible ?? false };
}

const allTokens = (keyring: Keyring, wish: PersonWish): Buffer[] =>
  Object.values(tokensOf(keyring, wish)).flat();
