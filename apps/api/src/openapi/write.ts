import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { House } from '@panoh/platform';
import { createApplication } from '../application';
import { readCode } from './code/program';
import { complete } from './complete';
import { describeApi } from './document';

const FILE = path.resolve('apps/api/openapi.json');

/** The text of apps/api/openapi.json. Describing needs no database: the house is only a promise here. */
async function apiOnPaper(): Promise<string> {
  const application = await createApplication({} as House);
  await application.init();
  try {
    return `${JSON.stringify(complete(describeApi(application), readCode(path.resolve('.'))), null, 2)}\n`;
  } finally {
    await application.close();
  }
}

/** With --check nothing is written: the committed file must be what the code says now. */
async function write(): Promise<void> {
  const text = await apiOnPaper();
  if (!process.argv.includes('--check')) writeFileSync(FILE, text);
  else if (readFileSync(FILE, 'utf8') !== text)
    throw new Error('apps/api/openapi.json is not what the code says. Run: npm run openapi');
}

write().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : 'The api could not be described.'}\n`);
  process.exitCode = 1;
});
