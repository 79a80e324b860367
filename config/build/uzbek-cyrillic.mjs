// Makes Uzbek in Cyrillic script from Uzbek in Latin script: `npm run cyrillic`. With --check it only says what is stale.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { cyrillicFiles } from './uzbek/files.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const onlyCheck = process.argv.includes('--check');

const files = await cyrillicFiles(root);
const stale = files.filter(({ file, text }) => {
  const place = path.join(root, file);
  return !existsSync(place) || readFileSync(place, 'utf8') !== text;
});
for (const { file, text } of stale) {
  process.stdout.write(`${file}\n`);
  if (onlyCheck) continue;
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}
if (onlyCheck && stale.length > 0) {
  process.stderr.write('These are not what uz-Latn says. Run: npm run cyrillic\n');
  process.exitCode = 1;
}
