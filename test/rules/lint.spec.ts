import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PlantedTree, repository } from './planted-tree';
import { runTool } from './run-tool';

interface Report {
  diagnostics: { code: string; filename: string }[];
}

const broken: [rule: string, file: string, text: string][] = [
  ['house(one-clock)', 'libs/cases/src/date.ts', 'export const at = new Date();'],
  ['house(one-clock)', 'libs/cases/src/date-now.ts', 'export const at = Date.now();'],
  [
    'house(one-clock)',
    'libs/cases/src/temporal.ts',
    `import { Temporal } from './t';\nexport const at = Temporal.Now.instant();`,
  ],
  ['house(one-environment)', 'libs/cases/src/environment.ts', 'export const home = process.env.HOME;'],
  [
    'house(one-environment)',
    'libs/cases/src/unpacked.ts',
    'const { env } = process;\nexport const home = env;',
  ],
  ['eslint(no-restricted-imports)', 'libs/cases/src/process.ts', `export { env } from 'node:process';`],
  ['house(one-zone)', 'libs/cases/src/zone.ts', "export const sql = `SELECT due at  time zone 'UTC'`;"],
  [
    'house(one-zone)',
    'libs/cases/src/zone-in-string.ts',
    `export const sql = "SELECT due AT TIME ZONE 'UTC'";`,
  ],
  ['house(one-database-clock)', 'libs/cases/src/now.ts', 'export const sql = `SELECT now() AS at`;'],
  [
    'house(one-database-clock)',
    'libs/cases/src/data/migrations/0001-now.ts',
    'export const sql = `DEFAULT current_timestamp`;',
  ],
  ['house(named-exports)', 'libs/cases/src/nameless.ts', 'export default 1;'],
  [
    'eslint(no-restricted-imports)',
    'libs/cases/src/http.ts',
    `import { Get } from '@nestjs/common';\nexport const g = Get();`,
  ],
  [
    'eslint(no-restricted-globals)',
    'libs/cases/src/call.ts',
    `export const page = fetch('http://a.invalid');`,
  ],
  ['eslint(no-console)', 'apps/api/src/print.ts', `console.log('here');`],
  ['eslint(no-warning-comments)', 'apps/api/src/later.ts', '// TODO: later\nexport const later = 1;'],
  [
    'typescript(switch-exhaustiveness-check)',
    'libs/cases/src/domain/state.ts',
    `export function name(state: 'open' | 'closed'): string {\n  switch (state) {\n    case 'open':\n      return 'open';\n  }\n  return '';\n}`,
  ],
  [
    'typescript(no-floating-promises)',
    'libs/cases/src/floating.ts',
    `export function go(work: () => Promise<void>): void {\n  work();\n}`,
  ],
  [
    'typescript(no-explicit-any)',
    'libs/cases/src/domain/any.ts',
    'export const anything = (x: any): number => 1;',
  ],
];

const web: typeof broken = [
  [
    'react-hooks(rules-of-hooks)',
    'apps/web/src/parts/Sometimes.tsx',
    `import { useState } from 'react';\nexport function Sometimes({ on }: { on: boolean }) {\n  if (on) useState(1);\n  return null;\n}`,
  ],
  [
    'react(set-state-in-render)',
    'apps/web/src/parts/Endless.tsx',
    `import { useState } from 'react';\nexport function Endless() {\n  const [count, set] = useState(1);\n  set(2);\n  return count;\n}`,
  ],
  [
    'eslint(no-restricted-imports)',
    'apps/web/src/parts/words.ts',
    `import { useTranslation } from 'react-i18next';\nexport const t = useTranslation;`,
  ],
  [
    'eslint(no-restricted-globals)',
    'apps/web/src/parts/asks.ts',
    `export const page = fetch('http://a.invalid');`,
  ],
];

const allowed = {
  'apps/web/src/talk/api.ts': `export const page = fetch('http://a.invalid');`,
  'libs/kernel/src/time/clock.ts': 'export const zone = `due AT TIME ZONE`;\nexport const at = new Date();',
  'libs/platform/src/config/config.ts': 'export const home = process.env.HOME;',
  'libs/platform/src/data/migrations/0001-house.ts':
    'export const sql = `CREATE FUNCTION panoh.now() AS now()`;',
  'libs/cases/src/sql.ts': 'export const sql = `SELECT panoh.now(), clock_timestamp()`;',
  'apps/start/start.mjs': 'console.log(new Date(), process.env.HOME);',
  'test/support/wait.ts': 'export const until = Date.now() + Number(process.env.PATIENCE);',
};

const settings = [
  '.oxlintrc.json',
  'config/build/house-rules.mjs',
  'tsconfig.json',
  'apps/web/tsconfig.json',
];

async function lint(files: Record<string, string>): Promise<[rule: string, file: string][]> {
  const copied = settings.map((file) => [file, readFileSync(path.join(repository, file), 'utf8')]);
  const tree = new PlantedTree({ ...(Object.fromEntries(copied) as Record<string, string>), ...files });
  try {
    const options = ['-c', '.oxlintrc.json', '--format', 'json', '.'];
    const report = JSON.parse(await runTool('oxlint/bin/oxlint', options, tree.root)) as Report;
    return report.diagnostics.map(({ code, filename }) => [code, filename]);
  } finally {
    tree.remove();
  }
}

describe('lint', () => {
  let findings: [rule: string, file: string][];

  beforeAll(async () => {
    const files = [...[...broken, ...web].map(([, file, text]) => [file, text]), ...Object.entries(allowed)];
    findings = await lint(Object.fromEntries(files) as Record<string, string>);
  });

  it.each([...broken, ...web])('%s finds %s', (rule, file) => {
    expect(findings).toContainEqual([rule, file]);
  });

  it('lets each thing be at its home', () => {
    expect(findings.filter(([, file]) => file in allowed)).toEqual([]);
  });
});
