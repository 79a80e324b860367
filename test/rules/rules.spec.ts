import { readFileSync } from 'node:fs';
import path from 'node:path';
import floors from '../../config/build/floors.json';
import { PlantedTree, repository } from './planted-tree';
import { runTool } from './run-tool';

interface Finding {
  from: string;
  to: string;
  rule: { name: string };
}

const libs = Object.keys(floors) as (keyof typeof floors)[];
const fromRepository = (name: string) => readFileSync(path.join(repository, name), 'utf8');
const skeleton = {
  'tsconfig.json': fromRepository('tsconfig.json'),
  'package.json': fromRepository('package.json'),
  ...Object.fromEntries(libs.map((lib) => [`libs/${lib}/src/index.ts`, `export const ${lib} = '${lib}';\n`])),
};

async function findingsIn(files: Record<string, string>): Promise<Finding[]> {
  const tree = new PlantedTree({ ...skeleton, ...files });
  try {
    const rules = path.join(repository, 'config/build/dependency-rules.cjs');
    const output = await runTool(
      'dependency-cruiser/bin/dependency-cruise.mjs',
      ['--config', rules, '--output-type', 'json', 'apps', 'libs', 'test'],
      tree.root,
    );
    return (JSON.parse(output) as { summary: { violations: Finding[] } }).summary.violations;
  } finally {
    tree.remove();
  }
}

/** All that a lib may not import: its own floor and every floor above. */
const forbidden = (lib: keyof typeof floors) => {
  const reach: string[] = [lib, ...floors[lib]];
  return libs.filter((other) => !reach.includes(other));
};
const upward = libs.map((lib): [rule: string, file: string, text: string] => [
  `look-down-only/${lib}`,
  `libs/${lib}/src/up.ts`,
  forbidden(lib)
    .map((other) => `import '@panoh/${other}';`)
    .join('\n'),
]);

const broken: [rule: string, file: string, text: string][] = [
  ['look-down-only/apps', 'libs/cases/src/app.ts', `import '../../../apps/api/src/main';`],
  ['every-lib-has-a-floor', 'libs/attic/src/index.ts', `export { kernel } from '@panoh/kernel';`],
  ['apps-do-not-meet', 'apps/worker/src/meet.ts', `import '../../api/src/main';`],
  ['gateway-stays-small', 'apps/gateway/src/main.ts', `import '@panoh/cases';`],
  ['start-needs-nothing', 'apps/start/start.mjs', `import 'pino';`],
  ['web-uses-its-client', 'apps/web/src/main.ts', `import '@panoh/kernel';`],
  ['no-cycles', 'libs/cases/src/a.ts', `import './b';`],
  ['front-door/libs', 'libs/cases/src/window.ts', `import '../../directory/src/commands/open';`],
  ['front-door/roof', 'apps/api/src/window.ts', `import '../../../libs/directory/src/commands/open';`],
  ['front-door/by-name', 'libs/cases/src/path.ts', `import '../../directory/src/index';`],
  ['auditor-does-not-trust', 'libs/disclosure/src/auditing/trust.ts', `import '../protecting/protect';`],
  ['law-knows-no-machines/node', 'libs/cases/src/domain/file.ts', `import 'node:fs';`],
  [
    'law-knows-no-machines/packages',
    'libs/mechanisms/src/nest.ts',
    `import type { x } from '@nestjs/common';`,
  ],
  ['law-knows-no-machines/temporal', 'libs/cases/src/time.ts', `import 'temporal-polyfill';`],
  ['law-knows-no-machines/yaml', 'libs/cases/src/domain/yaml.ts', `import 'yaml';`],
  ['law-knows-no-machines/rooms', 'libs/cases/src/domain/room.ts', `import '../commands/change';`],
  ['only-the-roof-knows-http', 'libs/platform/src/http.ts', `import 'fastify';`],
  ['bell-ringers', 'apps/api/src/bell.ts', `import 'bullmq';`],
  ['only-platform-connects', 'apps/api/src/connect.ts', `import 'pg';`],
  ['only-platform-connects/http', 'libs/cases/src/http.ts', `import 'node:http';`],
  ['typeorm-stays-in-data', 'libs/cases/src/commands/orm.ts', `import 'typeorm';`],
  ['no-development-packages', 'apps/api/src/development.ts', `import 'fast-check';`],
  ['api-is-described-before-it-runs', 'apps/api/src/describe.ts', `import './openapi/frame';`],
  ['support-is-for-tests', 'libs/cases/src/support.ts', `import '../../../test/support/world';`],
];

const targets = {
  'apps/api/src/main.ts': 'export const main = 1;',
  'apps/api/src/openapi/frame.ts': 'export const frame = 1;',
  'libs/cases/src/b.ts': `import './a';`,
  'libs/disclosure/src/protecting/protect.ts': 'export const protect = 1;',
  'libs/cases/src/commands/change.ts': 'export const change = 1;',
  'libs/directory/src/commands/open.ts': 'export const open = 1;',
  'test/support/world.ts': 'export const world = 1;',
};

const allowed = {
  ...targets,
  'libs/cases/src/b.ts': 'export const b = 1;',
  'libs/disclosure/src/auditing/audit.ts': `import '../tables/grid'; import '../solver';`,
  'libs/disclosure/src/tables/grid.ts': 'export const grid = 1;',
  'libs/disclosure/src/solver.ts': 'export const solver = 1;',
  'apps/start/start.mjs': `import 'node:net'; import './launch.mjs';`,
  'apps/start/launch.mjs': 'export const launch = 1;',
  'apps/api/src/all.ts':
    libs.map((lib) => `import '@panoh/${lib}';`).join('\n') + `import '@nestjs/swagger';`,
  'apps/api/src/openapi/read.ts': `import 'typescript'; import '../all';`,
  'apps/worker/src/bell.ts': `import 'bullmq'; import 'node:http';`,
  'libs/kernel/src/temporal.ts': `export { Temporal } from 'temporal-polyfill';`,
  'libs/mechanisms/src/read.ts': `import 'yaml'; import '@panoh/kernel';`,
  'libs/platform/src/open.ts': `import 'pg'; import 'typeorm'; import 'ioredis'; import 'node:https';`,
  'libs/cases/src/domain/decide.ts': `import '@panoh/directory'; import '../events';`,
  'libs/cases/src/events.ts': 'export const registered = 1;',
  'libs/cases/src/data/entity.ts': `import 'typeorm';`,
  'libs/cases/src/cases.module.ts': `import '@nestjs/typeorm'; import '@nestjs/common';`,
  'libs/cases/src/commands/register.ts': `import 'node:crypto'; import '../domain/decide'; import '@panoh/directory';`,
  'libs/cases/src/register.db.spec.ts': `import 'pg'; import 'fast-check'; import '../../../test/support/world';`,
  'test/stories/first.story.ts': `import '../support/world'; import '@panoh/cases';`,
};

jest.setTimeout(100_000);

describe('the import rules', () => {
  let findings: Finding[];

  beforeAll(async () => {
    const files = Object.fromEntries([...broken, ...upward].map(([, file, text]) => [file, `${text}\n`]));
    findings = await findingsIn({ ...targets, ...files });
  });

  it.each(broken)('%s finds %s', (rule, file) => {
    expect(findings.map((finding) => [finding.rule.name, finding.from])).toContainEqual([rule, file]);
  });

  it.each(upward)('%s finds each lib that %s may not import', (rule, file) => {
    const lib = libs.find((name) => rule.endsWith(`/${name}`)) ?? 'kernel';
    const found = findings.filter((finding) => finding.rule.name === rule && finding.from === file);
    expect(found.map((finding) => finding.to).sort()).toEqual(
      forbidden(lib)
        .map((other) => `libs/${other}/src/index.ts`)
        .sort(),
    );
  });

  it('are each proved here', () => {
    const text = fromRepository('config/build/dependency-rules.cjs');
    const names = [...text.matchAll(/error\(\s*'([^']+)'/g)].map(([, name]) => name);
    const proved = broken.map(([rule]) => rule);
    expect(new Set(proved)).toEqual(new Set(names));
  });

  it('let through what they are meant to let through', async () => {
    expect(await findingsIn(allowed)).toEqual([]);
  });
});
