import type { ReadTx } from '@panoh/platform';
import { FALLBACK_LANGUAGE } from '../domain/notice-texts';

export interface Addressee {
  readonly address: string;
  readonly language: string;
  readonly urgent: boolean;
}

/** Where the mail of a notice goes; nowhere when the member has left or the organisation has no duty address. */
export async function findAddressee(tx: ReadTx, noticeId: string): Promise<Addressee | undefined> {
  return tx.one<Addressee>(
    `SELECT coalesce(u.email, o.duty_email) AS address, coalesce(u.language, $2) AS language, n.urgent
     FROM notifications.notice AS n
     JOIN directory.organisation AS o ON o.id = n.organisation_id AND o.closed_at IS NULL
     LEFT JOIN identity.membership AS m ON m.id = n.membership_id AND m.ended_at IS NULL
     LEFT JOIN identity.app_user AS u ON u.id = m.user_id
     WHERE n.id = $1 AND (u.email IS NOT NULL OR (n.membership_id IS NULL AND o.duty_email IS NOT NULL))`,
    [noticeId, FALLBACK_LANGUAGE],
  );
}
