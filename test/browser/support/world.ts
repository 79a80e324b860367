import axe, { type AxeResults } from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Member } from '../../stories/world';
import { launchChromium } from './chromium';
import { PASSWORD } from '../../stories/password';

export { useWorld } from '../../stories/world';

export const DESK = { width: 1280, height: 800 };
export const PHONE = { width: 390, height: 844 };

export interface Opening {
  /** Default: a desk. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Default: the member's own. */
  readonly language?: string;
}

export interface Window {
  readonly page: Page;
  readonly context: BrowserContext;
}

/** Windows of one browser, each of one person with a profile of their own. */
export class Windows {
  readonly complaints: string[] = [];

  constructor(
    private readonly browser: Browser,
    private readonly url: () => string,
  ) {}

  /** Somebody's window, signed in, at an address of the web. */
  async of(member: Member, address = '/today', { size = DESK, language }: Opening = {}): Promise<Page> {
    const { page, context } = await this.unknown(size);
    const answer = await context.request.post(`${this.url()}/api/v1/sign-in`, {
      data: { email: member.email, password: PASSWORD },
    });
    if (!answer.ok()) throw new Error(`${member.name} could not sign in: ${String(answer.status())}`);
    await context.addInitScript(`localStorage.setItem('language', '${language ?? member.language}')`);
    await page.goto(address);
    return page;
  }

  /** A window of nobody yet. */
  async unknown(size = DESK): Promise<Window> {
    const context = await this.browser.newContext({
      ...{ baseURL: this.url(), viewport: size, locale: 'en-GB', timezoneId: 'Asia/Almaty' },
      ...{ hasTouch: size.width < 600, isMobile: size.width < 600, serviceWorkers: 'block' },
      // What slides in is there at once: colours and places are those that stay.
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    page.on('pageerror', ({ message }) => this.complaints.push(`error: ${message}`));
    page.on('console', (message) => {
      // A refusal, or a line that is away, is shown by the page and logged by the browser as well; and a page that
      // listens comes back to a world that ended before its window.
      if (
        message.type() === 'error' &&
        !/status of (4\d\d|503)|ERR_CONNECTION_(REFUSED|RESET)|INTERNET_DISCONNECTED/.test(message.text())
      )
        this.complaints.push(`console: ${message.text()}`);
    });
    return { page, context };
  }
}

/**
 * A browser for the stories of one file. What the pages complained of (errors, the content security policy) fails
 * the file at its end. Asked for before the world: what stands first is taken down first, and no page outlives its api.
 * @param url where the api answers, once it does
 */
export function useBrowser(url: () => string): () => Windows {
  let browser: Browser | undefined;
  let windows: Windows | undefined;
  beforeAll(async () => {
    browser = await launchChromium();
    windows = new Windows(browser, url);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    expect(windows?.complaints ?? []).toEqual([]);
  });
  return () => {
    if (windows === undefined)
      throw new Error('There are windows only while the stories of their file are told.');
    return windows;
  };
}

/** What keeps somebody with another way of reading or pointing out of a page: WCAG 2.2 A and AA. */
export async function barriersOn(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(document, { runOnly: ${JSON.stringify(RULES)} })`,
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help} (${String(target)})`),
  );
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** By how many pixels the page must be pushed sideways to be read. */
export const overflowsOn = (page: Page): Promise<number> =>
  page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

export const languageOf = (page: Page): Promise<string> => page.evaluate('document.documentElement.lang');
