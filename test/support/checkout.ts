import { existsSync } from 'node:fs';
import path from 'node:path';

/** The root of the repository, found from the source as well as from dist/. */
export const checkout = findUp(__dirname);

function findUp(folder: string): string {
  if (existsSync(path.join(folder, 'package-lock.json'))) return folder;
  const parent = path.dirname(folder);
  if (parent === folder) throw new Error('test/support lies outside the repository.');
  return findUp(parent);
}
