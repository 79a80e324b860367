import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { processNow } from '@panoh/kernel';
import PostalMime from 'postal-mime';

export interface CaughtMail {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

const NAME = /^[0-9TZ-]+[0-9a-f]{8}\.eml$/;
const MOST_SHOWN = 200;

/** One file for each mail, as it came, named so that the order of names is the order of arrival. */
export class MailFolder {
  constructor(private readonly folder: string) {}

  async keep(raw: Buffer): Promise<string> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const name = `${processNow().toString({ fractionalSecondDigits: 9 }).replace(/[:.]/g, '-')}-${randomBytes(4).toString('hex')}.eml`;
    await writeFile(path.join(this.folder, name), raw, { mode: 0o600 });
    return name;
  }

  /** Newest first. */
  async newest(): Promise<CaughtMail[]> {
    const names = (await readdir(this.folder)).filter((name) => NAME.test(name)).sort();
    const mails = await Promise.all(names.slice(-MOST_SHOWN).map((name) => this.find(name)));
    return mails.filter((mail) => mail !== undefined).reverse();
  }

  /** @param name as `newest` gives it; anything else is no mail */
  async find(name: string): Promise<CaughtMail | undefined> {
    if (!NAME.test(name)) return undefined;
    const raw = await readFile(path.join(this.folder, name)).catch(() => undefined);
    if (raw === undefined) return undefined;
    const { from, to, subject, text } = await PostalMime.parse(raw);
    return {
      name,
      from: from?.address ?? '',
      to: (to ?? []).map(({ address }) => address ?? '').join(', '),
      subject: subject ?? '(no subject)',
      text: text ?? '',
    };
  }
}
