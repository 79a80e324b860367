import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { repository } from './planted-tree';

const isTest = /\.(spec|story|real)\.ts$/;

/** Paths of TypeScript files below a folder, tests left out, from the root of the repository and with slashes. */
export function sourceFiles(folder: string): string[] {
  const from = path.join(repository, folder);
  if (!existsSync(from)) return [];
  return readdirSync(from, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !isTest.test(entry.name))
    .map((entry) => path.relative(repository, path.join(entry.parentPath, entry.name)))
    .filter((file) => !file.includes('node_modules'))
    .sort();
}
