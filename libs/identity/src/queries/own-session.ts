import { type MemberActor, notFound } from '@panoh/kernel';
import type { ReadTx } from '@panoh/platform';

/** Who is signed in, and for whom: what the frame of every page shows. */
export interface OwnSession {
  readonly displayName: string;
  readonly language: string;
  readonly organisationName: string;
  readonly organisationCountry: string;
}

export async function ownSession(tx: ReadTx, { userId, organisationId }: MemberActor): Promise<OwnSession> {
  const found = await tx.one<OwnSession>(
    `SELECT u.display_name AS "displayName", u.language,
            o.name AS "organisationName", o.country AS "organisationCountry"
     FROM identity.app_user AS u CROSS JOIN directory.organisation AS o WHERE u.id = $1 AND o.id = $2`,
    [userId, organisationId],
  );
  if (found === undefined) throw notFound();
  return found;
}
