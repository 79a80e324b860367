import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { repository } from './planted-tree';
import { sourceFiles } from './source-files';

const linesOf = (file: string) => readFileSync(path.join(repository, file), 'utf8').trimEnd().split('\n');
const libFolders = readdirSync(path.join(repository, 'libs'));

describe('a front door', () => {
  const doors = libFolders.map((lib) => `libs/${lib}/src/index.ts`);

  // An export counts as one line, on however many lines Prettier puts its names.
  it.each(doors)('%s has at most 20 exports', (door) => {
    expect(linesOf(door).filter((line) => line.startsWith('export ')).length).toBeLessThanOrEqual(20);
  });

  it.each(doors)('%s exports by name and does nothing else', (door) => {
    const text = linesOf(door).join('\n');
    const rest = text.replace(/export (type )?\{[^}*]*\} from '[^']+';/g, '').trim();
    expect(
      rest
        .replace(/^\s*\/\/.*$/gm, '')
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .trim(),
    ).toBe('');
  });

  it('is the only index of its lib', () => {
    const barrels = sourceFiles('libs').filter((file) => path.basename(file) === 'index.ts');
    expect(barrels).toEqual([...doors].sort());
  });
});

describe('the house', () => {
  it('has nothing unexpected in its root', () => {
    const expected = new Set([
      ...['apps', 'libs', 'config', 'test', 'docker', 'docs', 'node_modules', 'dist'],
      ...['nest-cli.json', 'package.json', 'package-lock.json', 'tsconfig.json'],
      ...['README.md', 'LICENSE', 'CONTRIBUTING.md'],
    ]);
    const found = readdirSync(repository).filter((name) => !name.startsWith('.'));
    expect(found.filter((name) => !expected.has(name))).toEqual([]);
  });

  // 120 lines are normal, 250 are two ideas. A migration is history and stays as it was.
  it('has no file of more than 250 lines', () => {
    const files = [...sourceFiles('libs'), ...sourceFiles('apps')].filter(
      (file) => !file.includes('/migrations/') && !file.startsWith('apps/web/src/client/'),
    );
    expect(files.filter((file) => linesOf(file).length > 250)).toEqual([]);
  });

  it('shows newcomers examples that exist', () => {
    const table = readFileSync(path.join(repository, 'CONTRIBUTING.md'), 'utf8').split('## Pattern')[1] ?? '';
    const examples = [...table.matchAll(/`([^`]+)`/g)].map(([, example]) => example ?? '');
    expect(examples.length).toBeGreaterThan(10);
    expect(examples.filter((example) => !existsSync(path.join(repository, example)))).toEqual([]);
  });
});
