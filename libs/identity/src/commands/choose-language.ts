import type { Language, MemberActor } from '@panoh/kernel';
import type { Tx } from '@panoh/platform';

/** The language a user reads in, for all their memberships: screens, and letters that find nobody signed in. */
export async function chooseLanguage(tx: Tx, { userId }: MemberActor, language: Language): Promise<void> {
  const changed = await tx.one(
    `UPDATE identity.app_user SET language = $2 WHERE id = $1 AND language <> $2 RETURNING id`,
    [userId, language],
  );
  if (changed === undefined) return;
  tx.record({ type: 'session.language-chosen', subject: { kind: 'user', id: userId }, data: { language } });
}
