import { createTransport, type Transporter } from 'nodemailer';

export interface OutgoingMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The same for the same mail: becomes the Message-ID, so that a repeated one is recognised. */
  readonly messageKey: string;
}

/** Codes only: what a mail server answers often repeats the address, and that must reach no log. */
class MailFault extends Error {
  /** `ECONNECTION`, or with the server's own answer `EENVELOPE-550`. */
  readonly code: string;

  constructor(fault: unknown) {
    super('The mail server did not take a mail.');
    const { code = 'EMAIL', responseCode } = fault as { code?: string; responseCode?: number };
    this.code = responseCode === undefined ? code : `${code}-${String(responseCode)}`;
  }
}

/** Who waits longer for a mail server keeps other mail waiting. */
const TIMEOUTS = {
  connectionTimeout: 5_000,
  greetingTimeout: 5_000,
  socketTimeout: 15_000,
  dnsTimeout: 5_000,
};

/** The one place that speaks SMTP. */
export class Mailer {
  private readonly transport: Transporter;

  /** @param url smtp://host:port, smtps:// for TLS from the first byte; smtp:// uses STARTTLS where it is offered */
  constructor(
    url: string,
    private readonly from: string,
  ) {
    const { protocol, hostname, port, username, password } = new URL(url);
    const secure = protocol === 'smtps:';
    this.transport = createTransport({
      host: hostname,
      port: port === '' ? (secure ? 465 : 587) : Number(port),
      secure,
      ...(username !== '' && {
        auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
      }),
      ...TIMEOUTS,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  /** @throws MailFault; the mail was then not taken, or it is not known whether it was */
  async send(mail: OutgoingMail): Promise<void> {
    try {
      await this.hand(mail);
    } catch (fault) {
      throw new MailFault(fault);
    }
  }

  private async hand({ to, subject, text, messageKey }: OutgoingMail): Promise<void> {
    const host = /@([^>\s]+)/.exec(this.from)?.[1] ?? 'panoh.invalid';
    await this.transport.sendMail({
      from: this.from,
      to: { name: '', address: to },
      subject,
      text,
      messageId: `<${messageKey}@${host}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
      xMailer: false,
    });
  }

  close(): void {
    this.transport.close();
  }
}
