// `npm run prove [name] [size]`: the tests that take too long for `npm test`. Each writes docs/evidence/<name>.md.
// `npm run prove <name> <part>,<part>`: only these parts, such as languages; that is told, not kept as evidence.
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { arch, cpus, platform, totalmem } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);
const ending = '.prove.mjs';
const known = (await readdir('test/prove'))
  .filter((name) => name.endsWith(ending))
  .map((name) => name.slice(0, -ending.length));
const [wanted, extent] = process.argv.slice(2);
const size = /^\d+$/.test(extent ?? '') ? Number(extent) : undefined;
const only = extent && size === undefined ? extent.split(',') : undefined;

function page(name, claim, { held, evidence, seconds }) {
  const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, ${platform()} ${arch()}`;
  return `# ${name}

${claim}

| | |
|---|---|
| held | ${held ? 'yes' : '**no**'} |
| when | ${new Date().toISOString().slice(0, 10)} |
| command | \`npm run prove -- ${[name, extent].filter(Boolean).join(' ')}\` |
| took | ${seconds.toFixed(0)} s |
| machine | ${machine}, Node ${process.versions.node} |

${evidence}
`;
}

async function proveOne(name) {
  const {
    claim,
    parts = [],
    prove,
  } = await import(pathToFileURL(path.resolve('test/prove', `${name}${ending}`)).href);
  const unknown = only?.filter((part) => !parts.includes(part)) ?? [];
  if (unknown.length > 0) {
    console.error(`${name} has no part ${unknown.join(', ')}. It has: ${parts.join(', ') || 'none'}.`);
    return false;
  }
  const began = performance.now();
  const result = await prove({
    ...{ size, only },
    say: (line) => console.log(`${name}: ${line}`),
  });
  const seconds = (performance.now() - began) / 1000;
  if (only) {
    console.log(page(name, claim, { ...result, seconds }));
    return result.held;
  }
  await mkdir('docs/evidence', { recursive: true });
  await writeFile(`docs/evidence/${name}.md`, page(name, claim, { ...result, seconds }));
  console.log(`${name}: ${result.held ? 'held' : 'DID NOT HOLD'}, see docs/evidence/${name}.md`);
  return result.held;
}

if (wanted && !known.includes(wanted)) {
  console.error(`There is no proof ${wanted}. There are: ${known.join(', ')}.`);
  process.exit(1);
}
let allHeld = true;
for (const name of wanted ? [wanted] : known) allHeld = (await proveOne(name)) && allHeld;
process.exitCode = allHeld ? 0 : 1;
