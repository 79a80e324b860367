const EVERY_MS = 500;
const WIDTH = 30;

/** A bar on a terminal, a line each ten per cent elsewhere; on standard error, so that output can be piped. */
export class Progress {
  private done = 0;
  private shownAt = 0;
  private shownTenth = 0;

  constructor(
    private readonly what: string,
    private readonly total: number,
  ) {}

  add(amount: number): void {
    this.done += amount;
    const now = performance.now();
    const tenth = Math.floor((10 * this.done) / Math.max(1, this.total));
    if (process.stderr.isTTY ? now - this.shownAt < EVERY_MS : tenth === this.shownTenth) return;
    this.shownAt = now;
    this.shownTenth = tenth;
    this.show();
  }

  end(): void {
    this.done = this.total;
    this.show();
    if (process.stderr.isTTY) process.stderr.write('\n');
  }

  private show(): void {
    const part = Math.min(1, this.done / Math.max(1, this.total));
    const percent = `${String(Math.round(part * 100)).padStart(3)} %`;
    const bar = '#'.repeat(Math.round(part * WIDTH)).padEnd(WIDTH, '.');
    process.stderr.write(
      process.stderr.isTTY ? `\r${this.what} [${bar}] ${percent}` : `${this.what} ${percent}\n`,
    );
  }
}
