const indented = (text) => text.trimEnd().replace(/^/gm, '    ');

/** Counts what was run and says it: one line per step, what went wrong right below it. */
export class Tally {
  passed = 0;
  failed = 0;
  skipped = 0;
  #leftOut = [];

  /** A static step counts as one test. */
  step(result) {
    if (result.killed) this.#fails(`was stopped after ${result.seconds.toFixed(0)} s: it hangs`, result);
    else if (result.code !== 0) this.#fails('failed', result);
    else {
      this.passed += 1;
      this.#line(result.name, result.seconds, 'ok');
    }
  }

  suite(result) {
    const { counts, name, seconds } = result;
    if (result.killed) return this.#fails(`was stopped after ${seconds.toFixed(0)} s: a test hangs`, result);
    if (!counts) return this.#fails('could not run', result);
    this.passed += counts.passed;
    this.failed += counts.failed;
    this.skipped += counts.skipped.length;
    const words = [`${counts.passed} passed`];
    if (counts.failed > 0) words.push(`${counts.failed} FAILED`);
    if (counts.skipped.length > 0) words.push(`${counts.skipped.length} SKIPPED`);
    this.#line(name, seconds, words.join(', '));
    for (const test of counts.skipped) console.log(`    skipped: ${test}`);
    // Jest may fail without a failed test: a set-up or a tear-down that threw.
    if (result.code !== 0 && counts.failed === 0) this.failed += 1;
    if (result.code !== 0) console.log(indented(result.output.replace(/^PASS .*\n/gm, '')));
  }

  /** @param {{ of(suite: string): number, slowness: number }} budgets as they are once the suite has ended */
  budget(name, seconds, budgets) {
    const budget = budgets.of(name);
    if (seconds <= budget) return;
    this.failed += 1;
    const slower = budgets.slowness > 1 ? `, on a machine ${budgets.slowness.toFixed(2)} times slower` : '';
    const words = `its budget is ${budget.toFixed(0)} s (test/budgets.json${slower}): make it faster.`;
    console.log(`    ${name} took ${seconds.toFixed(1)} s, ${words}`);
  }

  /** What this machine cannot run is neither passed nor skipped; whoever reads the end is told of it. */
  leavesOut(sentence) {
    if (sentence !== undefined) this.#leftOut.push(sentence);
  }

  says(sentence) {
    this.failed += 1;
    console.log(sentence);
  }

  close() {
    for (const sentence of this.#leftOut) console.log(sentence);
    console.log(`${this.passed} passed, ${this.failed} failed, ${this.skipped} skipped`);
  }

  #fails(words, { name, seconds, output }) {
    this.failed += 1;
    this.#line(name, seconds, words.toUpperCase());
    console.log(indented(output));
  }

  #line(name, seconds, words) {
    console.log(`${name.padEnd(14)}${`${seconds.toFixed(1)} s`.padStart(8)}   ${words}`);
  }
}
