import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium as playwright } from 'playwright-core';
import { chromiumOptions } from './chromium';
import { DESK } from './world';

/** A browser as somebody has it at home: its profile lies on the disk and stays there when it is closed. */
export class ProfileOnDisk {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'panoh-profile-'));

  async open(url: string): Promise<BrowserContext> {
    const context = await playwright.launchPersistentContext(this.folder, {
      ...(await chromiumOptions()),
      ...{ headless: true, baseURL: url, viewport: DESK, locale: 'en-GB', timezoneId: 'Asia/Almaty' },
    });
    context.setDefaultTimeout(15_000);
    return context;
  }

  /** Files that hold one of these words, as bytes of UTF-8 or UTF-16: what a search of the seized disk would find. */
  filesWith(words: readonly string[]): string[] {
    const files = readdirSync(this.folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name));
    if (files.length < 10) throw new Error('The search looks at too few files to mean anything.');
    const needles = words.flatMap((word) => [Buffer.from(word, 'utf8'), Buffer.from(word, 'utf16le')]);
    return files.filter((file) => {
      const bytes = readFileSync(file);
      return needles.some((needle) => bytes.includes(needle));
    });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
