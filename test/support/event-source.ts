import { get, type IncomingMessage } from 'node:http';
import { until } from './until';

export interface HeardEvent {
  readonly event: string;
  readonly data: Readonly<Record<string, string>>;
}

/** What a browser's EventSource does, as far as our streams need it; it does not come back by itself. */
export class Listening {
  readonly heard: HeardEvent[] = [];
  lastId = '';
  ended = false;

  private constructor(private readonly response: IncomingMessage) {
    let rest = '';
    response.setEncoding('utf8');
    response.on('error', () => undefined);
    response.on('close', () => (this.ended = true));
    response.on('data', (text: string) => {
      const blocks = `${rest}${text}`.split('\n\n');
      rest = blocks.pop() ?? '';
      blocks.forEach((block) => this.take(block));
    });
  }

  /** On a connection of its own. */
  static to(url: string, headers: Readonly<Record<string, string>>): Promise<Listening> {
    return new Promise((resolve, reject) => {
      const request = get(url, { agent: false, headers }, (response) => resolve(new Listening(response)));
      request.on('error', reject);
    });
  }

  get status(): number {
    return this.response.statusCode ?? 0;
  }

  /** Waits for events of this name. */
  async hears(event: string, count = 1): Promise<HeardEvent[]> {
    const named = (): HeardEvent[] => this.heard.filter((one) => one.event === event);
    await until(`the event ${event}`, () => named().length >= count);
    return named();
  }

  stop(): void {
    this.response.destroy();
  }

  private take(block: string): void {
    const field = (name: string): string | undefined => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
    this.lastId = field('id') ?? this.lastId;
    const data = field('data');
    if (data === undefined) return;
    this.heard.push({ event: field('event') ?? 'message', data: JSON.parse(data) as HeardEvent['data'] });
  }
}
