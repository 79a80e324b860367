import { createHash } from 'node:crypto';
import type { SystemActor } from '@panoh/kernel';
import { type Carrier, type Mailer, settleDeliveries, type Work } from '@panoh/platform';
import { letterOf } from '../domain/letter';
import type { NoticeTexts } from '../domain/notice-texts';
import { findAddressee } from '../queries/addressee';
import { sameLetters } from '../queries/same-letters';

const ACTOR: SystemActor = { kind: 'system', program: 'worker', cause: 'delivery' };

/** A mail box that fills up is read by nobody: where more than these wait for one reader, one speaks for all. */
const MOST_AT_ONCE = 10;

/** Carries one mail. Tried again, it is the same mail under the same Message-ID, so a mail server can drop it. */
export function mailCarrier(work: Work, mailer: Mailer, texts: NoticeTexts, publicUrl: string): Carrier {
  const link = new URL('/inbox', publicUrl).href;
  return async ({ reference, dedupeKey }) => {
    const [addressee, same] = await work.read(ACTOR, 'carry-mail', async (tx) => [
      await findAddressee(tx, reference),
      await sameLetters(tx, reference),
    ]);
    if (addressee === undefined) return;
    const { address, language, urgent } = addressee;
    await mailer.send({
      to: address,
      ...letterOf(texts, { language, urgent, link }),
      messageKey: hashOf(dedupeKey),
    });
    if (same.length > MOST_AT_ONCE) await work.run(ACTOR, (tx) => settleDeliveries(tx, same));
  };
}

/** Hashed, because a Message-ID is seen by every server on the way and ids stay in the house. */
const hashOf = (key: string): string => createHash('sha256').update(`mail:${key}`).digest('hex').slice(0, 40);
