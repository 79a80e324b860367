import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { House } from '@panoh/platform';
import { createApplication } from '../application';
import { describeApi } from './document';

/** Writes apps/api/openapi.json. Describing needs no database: the house is only a promise here. */
export async function apiOnPaper(): Promise<string> {
  const application = await createApplication({} as House);
  await application.init();
  try {
    return `${JSON.stringify(describeApi(application), null, 2)}\n`;
  } finally {
    await application.close();
  }
}

if (require.main === module) {
  apiOnPaper()
    .then((text) => writeFileSync(path.resolve('apps/api/openapi.json'), text))
    .catch((fault: unknown) => {
      process.stderr.write(`${fault instanceof Error ? fault.message : 'The api could not be described.'}\n`);
      process.exitCode = 1;
    });
}
