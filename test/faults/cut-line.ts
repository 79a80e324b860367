import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** A line to the api that carries every request and, while `cuts` is set, breaks when the answer begins. */
export class CutLine {
  cuts = false;
  /** How many answers were lost on the way. */
  lost = 0;
  readonly #sockets = new Set<Socket>();

  private constructor(
    readonly url: string,
    private readonly server: Server,
  ) {}

  static async to(target: string): Promise<CutLine> {
    const { hostname, port } = new URL(target);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const line = new CutLine(`http://127.0.0.1:${String((server.address() as AddressInfo).port)}`, server);
    server.on('connection', (near) => line.#carry(near, connect(Number(port), hostname)));
    return line;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await new Promise<void>((resolve) => this.server.close(() => resolve()));
  }

  #carry(near: Socket, far: Socket): void {
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#sockets.add(one);
      one.on('error', () => undefined);
      one.on('close', () => {
        this.#sockets.delete(one);
        other.destroy();
      });
    }
    near.pipe(far);
    far.on('data', (bytes) => {
      if (this.cuts) {
        this.lost += 1;
        near.destroy();
      } else near.write(bytes);
    });
  }
}
