import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium as playwright, type LaunchOptions } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** The browser speaks to nobody but the pages we show it. */
const QUIET = [
  ...['--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update'],
  ...['--disable-sync', '--disable-gpu', '--disable-dev-shm-usage'],
];

/**
 * The Chromium to test with: CHROMIUM_PATH, else one on the path, else the one that comes as a package.
 * @throws Error that says what to install
 */
export async function chromiumOptions(): Promise<LaunchOptions> {
  const args = process.getuid?.() === 0 ? [...QUIET, '--no-sandbox'] : QUIET;
  const own = process.env['CHROMIUM_PATH'] ?? onPath();
  if (own !== undefined) return { executablePath: own, args };
  if (process.arch !== 'x64')
    throw new Error('There is no Chromium: install one, or set CHROMIUM_PATH to the program.');
  const { default: packaged } = await import('@sparticuz/chromium');
  return {
    executablePath: await packaged.executablePath(),
    // A user who may not make name spaces cannot have the sandbox either.
    args: [...QUIET, '--no-sandbox', '--headless=shell'],
  };
}

export async function launchChromium(): Promise<Browser> {
  return playwright.launch({ ...(await chromiumOptions()), headless: true, timeout: 20_000 });
}

function onPath(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return existsSync(file);
  } catch {
    return false;
  }
}
