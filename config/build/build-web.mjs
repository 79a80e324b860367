// The web into dist/apps/web, by Vite; only when something of it has changed since.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** @param {string} root of the repository @returns what was done, in words */
export async function buildWeb(root) {
  const source = path.join(root, 'apps/web');
  const target = path.join(root, 'dist/apps/web');
  const mark = path.join(root, 'dist/.web');
  const wanted = await fingerprint(root, source);
  const made = await readFile(mark, 'utf8').catch(() => '');
  if (made === wanted && existsSync(path.join(target, 'index.html'))) return 'The web is as it was.';

  const began = performance.now();
  // Whoever builds, a test too, makes what leaves: a service worker of another kind never becomes ready.
  process.env.NODE_ENV = 'production';
  // Beside the programs' folders: another build takes what it does not know there for stale.
  const fresh = path.join(root, `dist/.web-${process.pid}`);
  try {
    const { build } = await import('vite');
    await build({
      configFile: path.join(source, 'vite.config.mjs'),
      logLevel: 'warn',
      build: { outDir: fresh },
    });
    await replace(target, fresh);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
  await writeFile(mark, wanted);
  return `Built the web in ${((performance.now() - began) / 1000).toFixed(1)} s.`;
}

/** The old one steps aside for a moment: whoever serves it has read its page and its list of files already. */
async function replace(target, fresh) {
  const old = `${fresh}-old`;
  await mkdir(path.dirname(target), { recursive: true });
  await rename(target, old).catch((fault) => {
    if (fault.code !== 'ENOENT') throw fault;
  });
  await rename(fresh, target);
  await rm(old, { recursive: true, force: true });
}

/** Names, sizes and times of everything the web is made from. */
async function fingerprint(root, source) {
  const entries = await readdir(source, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => path.join(entry.parentPath, entry.name));
  files.push(path.join(root, 'package-lock.json'));
  const lines = await Promise.all(
    files.sort().map(async (file) => {
      const { size, mtimeMs } = await stat(file);
      return `${path.relative(root, file)} ${size} ${mtimeMs}`;
    }),
  );
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}
