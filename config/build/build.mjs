// Compiles apps, libs and the benches into dist/, then the web; with --programs not the web. Types are not checked here: `npm run types` does that.
// Another program may build at the same time: a file appears by rename, whole or not at all.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, rmdir, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform, version } from '@swc/core';
import { buildWeb } from './build-web.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const target = path.join(root, 'dist');
const compiledFolders = [
  'apps',
  'libs',
  'test/attack/disclosure',
  'test/bench',
  'test/browser/support',
  'test/prove',
  'test/support',
];
// start runs before anything is installed; web is built by Vite; the peers of the bench have a package.json of their own.
const leftOut = new Set(['apps/start', 'apps/web', 'dist/apps/web', 'test/bench/peers']);
// What a program reads beside itself is carried over as it is.
const carried = new Set([
  'apps/api/openapi.json',
  'apps/api/src/print/print-thread.cjs',
  'libs/platform/src/solver/solver-thread.cjs',
]);
const notCompiled = /(\.d|\.spec|\.story|\.real)\.ts$/;

async function filesUnder(folder, keep) {
  const entries = await readdir(path.join(root, folder), { withFileTypes: true }).catch(() => []);
  const found = await Promise.all(
    entries.map((entry) => {
      const name = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return leftOut.has(name) ? [] : filesUnder(name, keep);
      return keep(name) ? [name] : [];
    }),
  );
  return found.flat();
}

const outputOf = (source) => path.join(target, source.replace(/\.ts$/, '.js'));

/** A front door as the relative path that Node finds in dist/ without a loader. */
function withRelativeFrontDoors(code, source) {
  return code.replace(/require\("@panoh\/([a-z-]+)"\)/g, (_, lib) => {
    const door = path.posix.relative(path.posix.dirname(source), `libs/${lib}/src/index.js`);
    return `require("${door.startsWith('.') ? door : `./${door}`}")`;
  });
}

function optionsFor(source) {
  return {
    filename: path.join(root, source),
    sourceFileName: path.relative(path.dirname(outputOf(source)), path.join(root, source)),
    sourceMaps: true,
    configFile: false,
    swcrc: false,
    module: { type: 'commonjs', ignoreDynamic: false },
    jsc: {
      target: 'es2023',
      keepClassNames: true,
      parser: { syntax: 'typescript', decorators: true },
      transform: { legacyDecorator: true, decoratorMetadata: true },
    },
  };
}

/** The output carries the time stamp of the source it was made from: equal stamps mean it is the same text. */
async function isFresh(source) {
  const [from, to] = await Promise.all([
    stat(path.join(root, source)),
    stat(outputOf(source)).catch(() => undefined),
  ]);
  return to !== undefined && Math.trunc(from.mtimeMs) === Math.round(to.mtimeMs);
}

async function put(file, text, modified) {
  const temporary = `${file}.${process.pid}.tmp`;
  await writeFile(temporary, text);
  if (modified) await utimes(temporary, modified, modified);
  await rename(temporary, file);
}

async function compile(source) {
  const file = path.join(root, source);
  const { mtimeMs } = await stat(file);
  const output = outputOf(source);
  await mkdir(path.dirname(output), { recursive: true });
  if (carried.has(source)) return put(output, await readFile(file), new Date(Math.trunc(mtimeMs)));
  const { code, map } = await transform(await readFile(file, 'utf8'), optionsFor(source));
  await put(`${output}.map`, map);
  const text = `${withRelativeFrontDoors(code, source)}\n//# sourceMappingURL=${path.basename(output)}.map\n`;
  await put(output, text, new Date(Math.trunc(mtimeMs)));
}

/** What an earlier build made from a source that is gone; a foreign temporary file is left to its owner. */
async function removeStale(sources) {
  const wanted = new Set(sources.flatMap((source) => [outputOf(source), `${outputOf(source)}.map`]));
  const made = (
    await Promise.all(compiledFolders.map((folder) => filesUnder(`dist/${folder}`, () => true)))
  ).flat();
  const stale = made.filter((name) => !wanted.has(path.join(root, name)) && !name.endsWith('.tmp'));
  await Promise.all(stale.map((name) => rm(path.join(root, name), { force: true })));
  for (let folder of new Set(stale.map((name) => path.dirname(path.join(root, name))))) {
    while (
      folder !== target &&
      (await rmdir(folder).then(
        () => true,
        () => false,
      ))
    )
      folder = path.dirname(folder);
  }
}

async function settings() {
  const own = await readFile(fileURLToPath(import.meta.url));
  return createHash('sha256').update(own).update(version).digest('hex');
}

async function build() {
  const began = performance.now();
  const sources = (
    await Promise.all(
      compiledFolders.map((folder) =>
        filesUnder(folder, (name) => carried.has(name) || (name.endsWith('.ts') && !notCompiled.test(name))),
      ),
    )
  ).flat();
  const [made, now] = await Promise.all([
    readFile(path.join(target, '.settings'), 'utf8').catch(() => ''),
    settings(),
  ]);
  const fresh = made === now ? await Promise.all(sources.map(isFresh)) : [];
  const due = sources.filter((_, index) => !fresh[index]);

  const results = await Promise.allSettled(due.map(compile));
  const failed = results.flatMap((result, index) =>
    result.status === 'rejected' ? [`${due[index]}\n${String(result.reason).split('\n\nCaused by')[0]}`] : [],
  );
  await removeStale(sources);
  if (failed.length > 0) {
    console.error(
      `${failed.join('\n\n')}\n\nThe build failed: correct the ${failed.length} file(s) named above.`,
    );
    process.exitCode = 1;
    return;
  }
  await mkdir(target, { recursive: true });
  if (made !== now) await put(path.join(target, '.settings'), now);
  const seconds = ((performance.now() - began) / 1000).toFixed(2);
  console.log(`Built ${due.length} of ${sources.length} files into dist/ in ${seconds} s.`);
}

await build();
if (!process.exitCode && !process.argv.includes('--programs')) {
  try {
    console.log(await buildWeb(root));
  } catch (fault) {
    console.error(`${fault.message}\n\nThe web could not be built: correct what is named above.`);
    process.exitCode = 1;
  }
}
