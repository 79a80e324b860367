import { readFileSync } from 'node:fs';
import path from 'node:path';
import { repository } from './planted-tree';
import { sourceFiles } from './source-files';

const migrations = sourceFiles('libs').filter((file) => /\/migrations\/\d{4}-[a-z-]+\.ts$/.test(file));
const text = migrations.map((file) => readFileSync(path.join(repository, file), 'utf8')).join('\n');
const names = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, name]) => name);

describe('migrations', () => {
  const tables = names(/\bcreate\s+(?:unlogged\s+)?table\s+(?:if\s+not\s+exists\s+)?([a-z_.${}]+)/gi);

  it('say of every table what it is for', () => {
    const explained = new Set(names(/\bcomment\s+on\s+table\s+([a-z_.]+)\s+is\s+'[^']{10}/gi));
    expect(tables.length).toBeGreaterThan(0);
    expect(tables.filter((table) => !explained.has(table))).toEqual([]);
  });

  it('run in the order of their file numbers', () => {
    const times = migrations.map((file) => {
      const found = /class \w+?(\d{13}) implements/.exec(readFileSync(path.join(repository, file), 'utf8'));
      return { number: Number(/\/(\d{4})-/.exec(file)?.[1]), time: Number(found?.[1]) };
    });
    const byNumber = times.toSorted((a, b) => a.number - b.number).map(({ time }) => time);
    expect(byNumber).toEqual(times.map(({ time }) => time).sort((a, b) => a - b));
    expect(new Set(byNumber).size).toBe(migrations.length);
  });
});
