import { createHash } from 'node:crypto';
import type { SystemActor } from '@panoh/kernel';
import type { Carrier, Mailer, Work } from '@panoh/platform';
import { letterOf } from '../domain/letter';
import type { NoticeTexts } from '../domain/notice-texts';
import { findAddressee } from '../queries/addressee';

const ACTOR: SystemActor = { kind: 'system', program: 'worker', cause: 'delivery' };

/** Carries one mail. Tried again, it is the same mail under the same Message-ID, so a mail server can drop it. */
export function mailCarrier(work: Work, mailer: Mailer, texts: NoticeTexts, publicUrl: string): Carrier {
  const link = new URL('/inbox', publicUrl).href;
  return async ({ reference, dedupeKey }) => {
    const addressee = await work.read(ACTOR, 'carry-mail', (tx) => findAddressee(tx, reference));
    if (addressee === undefined) return;
    const { address, language, urgent } = addressee;
    await mailer.send({
      to: address,
      ...letterOf(texts, { language, urgent, link }),
      messageKey: hashOf(dedupeKey),
    });
  };
}

/** Hashed, because a Message-ID is seen by every server on the way and ids stay in the house. */
const hashOf = (key: string): string => createHash('sha256').update(`mail:${key}`).digest('hex').slice(0, 40);
