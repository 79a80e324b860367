import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { until } from './until';

export interface Mail {
  /** The address it was handed over for: who really gets it, whatever the header says. */
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
  /** Byte for byte as received, for a search for what must not be there. */
  readonly raw: string;
  readonly parsed: Email;
}

/** A real mail server on the loopback that keeps what it gets. */
export class MailServer {
  readonly mails: Mail[] = [];
  /** Set it to turn mail away: the answer's code (451 try later, 550 never) or nothing to accept. */
  refuse: (to: readonly string[]) => number | undefined = () => undefined;
  readonly #server: SMTPServer;

  private constructor() {
    this.#server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      disableReverseLookup: true,
      logger: false,
      onData: (stream, session, done) => {
        this.#keep(stream, session).then(
          () => done(),
          (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
        );
      },
    });
    this.#server.on('error', () => undefined);
  }

  static async start(): Promise<MailServer> {
    const mailServer = new MailServer();
    await new Promise<void>((resolve) => mailServer.#server.listen(0, '127.0.0.1', resolve));
    return mailServer;
  }

  /** For PANOH_SMTP_URL. */
  get url(): string {
    return `smtp://127.0.0.1:${String((this.#server.server.address() as AddressInfo).port)}`;
  }

  /** The first mail that fits, among those already here or still to come. */
  waitForMail(fits: (mail: Mail) => boolean, timeoutMs = 10_000): Promise<Mail> {
    const described = (): string =>
      this.mails.map(({ to, subject }) => `${to.join()} "${subject}"`).join('; ');
    return until('a mail that fits arrives', () => this.mails.find(fits), timeoutMs).catch(
      (error: unknown) => {
        throw new Error(`${String(error)}. Here are: ${described() || 'none'}`);
      },
    );
  }

  clear(): void {
    this.mails.length = 0;
  }

  async stop(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }

  async #keep(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    const to = session.envelope.rcptTo.map(({ address }) => address);
    const code = this.refuse(to);
    if (code !== undefined) throw Object.assign(new Error('turned away by the test'), { responseCode: code });
    const raw = Buffer.concat(chunks);
    const parsed = await PostalMime.parse(raw);
    const { subject = '', text = '', messageId = '' } = parsed;
    this.mails.push({ to, subject, text, messageId, raw: raw.toString('utf8'), parsed });
  }
}
