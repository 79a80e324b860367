import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { MailServer } from '../support/smtp';

/** `dead` hangs up, `silent` never greets, `forgetful` takes a mail and hangs up before it says so. */
export type Manner = 'well' | 'dead' | 'silent' | 'forgetful';

/** One address in front of a real mail server, with the manners that mail servers have. */
export class MoodyMailServer {
  manner: Manner = 'well';
  /** How often it was called since it was last asked. */
  calls = 0;
  readonly #sockets = new Set<Socket>();

  private constructor(
    readonly real: MailServer,
    private readonly server: Server,
  ) {}

  static async start(): Promise<MoodyMailServer> {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const moody = new MoodyMailServer(await MailServer.start(), server);
    server.on('connection', (near) => moody.#answer(near));
    return moody;
  }

  /** For PANOH_SMTP_URL. */
  get url(): string {
    return `smtp://127.0.0.1:${String((this.server.address() as AddressInfo).port)}`;
  }

  /** Changes its manner and lets go of whoever still waits. */
  becomes(manner: Manner): void {
    this.manner = manner;
    this.calls = 0;
    for (const socket of this.#sockets) socket.destroy();
  }

  async stop(): Promise<void> {
    this.becomes('dead');
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
    await this.real.stop();
  }

  #answer(near: Socket): void {
    this.calls += 1;
    this.#keep(near);
    if (this.manner === 'dead') near.destroy();
    if (this.manner === 'dead' || this.manner === 'silent') return;
    const far = this.#keep(connect(Number(new URL(this.real.url).port), '127.0.0.1'));
    const before = this.real.mails.length;
    near.pipe(far);
    far.on('data', (bytes: Buffer) => {
      if (this.manner === 'forgetful' && this.real.mails.length > before) near.destroy();
      else near.write(bytes);
    });
    far.on('close', () => near.destroy());
    near.on('close', () => far.destroy());
  }

  #keep(socket: Socket): Socket {
    this.#sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => this.#sockets.delete(socket));
    return socket;
  }
}
