// The web's types of every request and answer, made from apps/api/openapi.json. With --check it only compares.
import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import openapiTypes, { astToString } from 'openapi-typescript';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const file = path.join(root, 'apps/web/src/client/schema.d.ts');
const heading = '// Made from apps/api/openapi.json by `npm run client`.\n\n';

const made =
  heading + astToString(await openapiTypes(pathToFileURL(path.join(root, 'apps/api/openapi.json'))));
if (process.argv.includes('--check')) {
  if ((await readFile(file, 'utf8').catch(() => '')) !== made) {
    console.error('apps/web/src/client/schema.d.ts is not what openapi.json says: run `npm run client`.');
    process.exitCode = 1;
  }
} else {
  await writeFile(`${file}.tmp`, made);
  await rename(`${file}.tmp`, file);
}
