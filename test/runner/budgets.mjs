import { readFile } from 'node:fs/promises';
import { secondsOfWork } from './machine.mjs';

/** A machine that is slower still cannot tell a suite that hangs from one that works. */
const MOST = 3;

/**
 * What each suite may take. A budget is in seconds of the machine on which it was set; one that is slower just now,
 * because it is another or because somebody else uses it, has as much longer as it needs for the same work.
 */
export class Budgets {
  #measured = [];
  #file;
  #measure;

  constructor(file, measure) {
    this.#file = file;
    this.#measure = measure;
  }

  static async open(measure = secondsOfWork) {
    const budgets = new Budgets(JSON.parse(await readFile('test/budgets.json', 'utf8')), measure);
    await budgets.look();
    return budgets;
  }

  /** Before and after each suite: the slower of the two counts for it. */
  async look() {
    const seconds = await this.#measure().catch(() => this.#measured.at(-1) ?? this.#file['seconds of work']);
    this.#measured = [...this.#measured.slice(-1), seconds];
  }

  /** @returns {number} 1 where the machine is as fast as the one of the budgets, or faster */
  get slowness() {
    const slowness = Math.max(...this.#measured) / this.#file['seconds of work'];
    return Math.min(MOST, Math.max(1, slowness));
  }

  /** @returns {number} seconds of this machine */
  of(suite) {
    return this.#file.suites[suite] * this.slowness;
  }
}
