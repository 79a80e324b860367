/** Somebody who sees a screen for the first time, and is in no hurry. */
export const pace = { wordsAMinute: 200, secondsALetter: 0.3, secondsAClick: 1.5 };

/**
 * What stands from the head of the page down to an element; only of the sheet, when one lies over the page. Told is
 * what a heading or a sentence says. The rest are labels, answers to choose from, and lines of data: eyes run over
 * them. Runs in the page.
 */
function passed(element) {
  const { ownerDocument: shown } = element;
  const end = element.getBoundingClientRect().bottom;
  const part = shown.querySelector('[role=dialog]') ?? shown.querySelector('main');
  const walker = shown.createTreeWalker(part, shown.defaultView.NodeFilter.SHOW_TEXT);
  const pieces = [];
  while (walker.nextNode()) {
    const { textContent, parentElement } = walker.currentNode;
    const range = shown.createRange();
    range.selectNodeContents(walker.currentNode);
    const { top, width } = range.getBoundingClientRect();
    const text = textContent.trim().replace(/\d+/g, '#');
    const isShown = width > 1 && text !== '' && parentElement.checkVisibility();
    if (!isShown || top >= end || parentElement.closest('option, script, style')) continue;
    const isListed = parentElement.closest('ul li, article, dl, table, [role=radio], [role=option]') !== null;
    const tells = /[.?!:]$/.test(text) || parentElement.closest('h1, h2, h3, legend') !== null;
    pieces.push({ text, isTold: tells && !isListed });
  }
  return pieces;
}

const wordsIn = (pieces) =>
  pieces.flatMap(({ text }) => text.split(/\s+/)).filter((word) => /[\p{L}\p{N}#]/u.test(word)).length;

/** Reads what is new on each screen down to what they act on, once; clicks and types without haste. */
export class Newcomer {
  clicks = 0;
  letters = 0;
  screens = [];
  #known = new Set();

  /** @param {import('playwright-core').Page} page */
  constructor(page) {
    this.page = page;
  }

  get wordsTold() {
    return this.screens.reduce((sum, { told }) => sum + told, 0);
  }

  get wordsListed() {
    return this.screens.reduce((sum, { listed }) => sum + listed, 0);
  }

  /** Comes to a screen: waits until it is there, and reads down to what tells how to go on. */
  async sees(screen, landmark) {
    await landmark.waitFor();
    await this.page.waitForTimeout(300);
    this.screens.push({ screen, told: 0, listed: 0 });
    await this.#readsDownTo(landmark);
  }

  async clicksOn(control) {
    await control.scrollIntoViewIfNeeded();
    await this.#readsDownTo(control);
    await this.page.waitForTimeout(pace.secondsAClick * 1000);
    await control.click();
    this.clicks += 1;
  }

  async types(text) {
    this.letters += text.length;
    await this.page.keyboard.type(text, { delay: pace.secondsALetter * 1000 });
  }

  async #readsDownTo(place) {
    const fresh = (await place.evaluate(passed)).filter(({ text }) => !this.#known.has(text));
    for (const { text } of fresh) this.#known.add(text);
    const screen = this.screens.at(-1);
    const told = wordsIn(fresh.filter(({ isTold }) => isTold));
    screen.told += told;
    screen.listed += wordsIn(fresh) - told;
    await this.page.waitForTimeout((told / pace.wordsAMinute) * 60_000);
  }
}
