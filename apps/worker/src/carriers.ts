import path from 'node:path';
import { mailCarrier, readNoticeTexts } from '@panoh/notifications';
import { type Carrier, type House, Mailer, readConfigFolder } from '@panoh/platform';

/**
 * Who carries each kind of delivery outside; a kind nobody claims is quarantined, not lost. Without a mail
 * server in the configuration mail waits there too, and is carried after a replay.
 */
export function carriersOf({ config, work }: House): ReadonlyMap<string, Carrier> {
  const { PANOH_SMTP_URL: url, PANOH_MAIL_FROM: from, PANOH_PUBLIC_URL: publicUrl } = config;
  if (url === undefined) return new Map();
  const texts = readNoticeTexts(readConfigFolder(path.join(config.PANOH_CONFIG, 'notifications')));
  return new Map([['mail', mailCarrier(work, new Mailer(url, from), texts, publicUrl)]]);
}
