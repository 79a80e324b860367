import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PlantedTree, repository } from './planted-tree';
import { runTool } from './run-tool';

interface Result {
  filePath: string;
  messages: { line: number; ruleId: string }[];
}

const syntax = 'no-restricted-syntax';
const broken: [rule: string, file: string, text: string][] = [
  [syntax, 'libs/cases/src/date.ts', 'export const at = new Date();'],
  [syntax, 'libs/cases/src/date-now.ts', 'export const at = Date.now();'],
  [
    syntax,
    'libs/cases/src/temporal.ts',
    `import { Temporal } from './t';\nexport const at = Temporal.Now.instant();`,
  ],
  [syntax, 'libs/cases/src/environment.ts', 'export const home = process.env.HOME;'],
  [syntax, 'libs/cases/src/unpacked.ts', 'const { env } = process;\nexport const home = env;'],
  ['no-restricted-imports', 'libs/cases/src/process.ts', `export { env } from 'node:process';`],
  [syntax, 'libs/cases/src/zone.ts', "export const sql = `SELECT due at  time zone 'UTC'`;"],
  [syntax, 'libs/cases/src/zone-in-string.ts', `export const sql = "SELECT due AT TIME ZONE 'UTC'";`],
  [syntax, 'libs/cases/src/now.ts', 'export const sql = `SELECT now() AS at`;'],
  [syntax, 'libs/cases/src/data/migrations/0001-now.ts', 'export const sql = `DEFAULT current_timestamp`;'],
  [syntax, 'libs/cases/src/nameless.ts', 'export default 1;'],
  [
    'no-restricted-imports',
    'libs/cases/src/http.ts',
    `import { Get } from '@nestjs/common';\nexport const g = Get();`,
  ],
  ['no-restricted-globals', 'libs/cases/src/call.ts', `export const page = fetch('http://a.invalid');`],
  ['no-console', 'apps/api/src/print.ts', `console.log('here');`],
  ['no-warning-comments', 'apps/api/src/later.ts', '// TODO: later\nexport const later = 1;'],
  [
    '@typescript-eslint/switch-exhaustiveness-check',
    'libs/cases/src/domain/state.ts',
    `export function name(state: 'open' | 'closed'): string {\n  switch (state) {\n    case 'open':\n      return 'open';\n  }\n  return '';\n}`,
  ],
  [
    '@typescript-eslint/no-floating-promises',
    'libs/cases/src/floating.ts',
    `export function go(work: () => Promise<void>): void {\n  work();\n}`,
  ],
  [
    '@typescript-eslint/no-explicit-any',
    'libs/cases/src/domain/any.ts',
    'export const anything = (x: any): number => 1;',
  ],
];

const allowed = {
  'libs/kernel/src/time/clock.ts': 'export const zone = `due AT TIME ZONE`;\nexport const at = new Date();',
  'libs/platform/src/config/config.ts': 'export const home = process.env.HOME;',
  'libs/platform/src/data/migrations/0001-house.ts':
    'export const sql = `CREATE FUNCTION panoh.now() AS now()`;',
  'libs/cases/src/sql.ts': 'export const sql = `SELECT panoh.now(), clock_timestamp()`;',
  'apps/start/start.mjs': 'console.log(new Date(), process.env.HOME);',
  'test/support/wait.ts': 'export const until = Date.now() + Number(process.env.PATIENCE);',
};

async function lint(files: Record<string, string>): Promise<[rule: string, file: string][]> {
  const tsconfig = readFileSync(path.join(repository, 'tsconfig.json'), 'utf8');
  const tree = new PlantedTree({ 'tsconfig.json': tsconfig, ...files });
  try {
    const options = ['-c', path.join(repository, 'config/build/eslint.config.mjs'), '--format', 'json', '.'];
    const output = await runTool('eslint/bin/eslint.js', options, tree.root);
    return (JSON.parse(output) as Result[]).flatMap((result) =>
      result.messages.map((message): [string, string] => [
        message.ruleId,
        path.relative(tree.root, result.filePath),
      ]),
    );
  } finally {
    tree.remove();
  }
}

// ESLint asks the compiler about everything: on a loaded machine that takes its time.
jest.setTimeout(100_000);

describe('lint', () => {
  let findings: [rule: string, file: string][];

  beforeAll(async () => {
    const files = [...broken.map(([, file, text]) => [file, text]), ...Object.entries(allowed)];
    findings = await lint(Object.fromEntries(files) as Record<string, string>);
  });

  it.each(broken)('%s finds %s', (rule, file) => {
    expect(findings).toContainEqual([rule, file]);
  });

  it('lets each thing be at its home', () => {
    expect(findings.filter(([, file]) => file in allowed)).toEqual([]);
  });
});
