import type { Database } from '@panoh/platform';
import { hashOfToken } from '../data/secret-token';
import { IDLE } from './authenticate';

/** Which of these sessions still stand; asking is no sign of life. One question, however many there are. */
export async function liveSessions(database: Database, tokens: readonly string[]): Promise<Set<string>> {
  const byHash = new Map(tokens.map((token) => [hashOfToken(token).toString('hex'), token]));
  const rows = await database.query<{ hash: string }>(
    `SELECT asked.hash FROM unnest($1::text[]) AS asked(hash)
     WHERE EXISTS (SELECT 1 FROM identity.session_actor(decode(asked.hash, 'hex'), $2::interval))`,
    [[...byHash.keys()], IDLE],
  );
  return new Set(rows.flatMap(({ hash }) => byHash.get(hash) ?? []));
}
