import { readFileSync } from 'node:fs';
import path from 'node:path';
import { configurationNames } from '@panoh/platform';
import { repository } from './planted-tree';

describe('.env.example', () => {
  it('names every variable that the programs read, and no other', () => {
    const lines = readFileSync(path.join(repository, '.env.example'), 'utf8').split('\n');
    const named = lines.flatMap((line) => /^#? ?([A-Z][A-Z_]+)=/.exec(line)?.[1] ?? []);
    expect(named.sort()).toEqual([...configurationNames].sort());
  });
});

describe('docker/', () => {
  it('sets no variable that the programs do not know', () => {
    const files = ['docker/compose.yaml', 'docker/Dockerfile', 'docker/make-secrets.sh'];
    const text = files.map((file) => readFileSync(path.join(repository, file), 'utf8')).join('\n');
    const set = new Set(text.match(/\bPANOH_[A-Z_]*[A-Z]\b/g));
    expect(set.size).toBeGreaterThan(0);
    expect([...set].filter((name) => !configurationNames.includes(name))).toEqual([]);
  });
});
