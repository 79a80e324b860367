import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readConfig } from '@panoh/platform';
import { UsageError } from '../command';
import { auditVerify } from './audit-verify';
import { backupCommand } from './backup';
import { importCtdc } from './import-ctdc';
import { commands } from './index';

const nothingSet = readConfig({});

/** Without any variable set: whoever looks at the words first never gets as far as a database. */
describe.each(commands)('panoh $name', (command) => {
  it.each([
    ['an unknown option', ['--dry-run']],
    ['words too many', ['one', 'two', 'three', 'four']],
  ])('refuses %s before it does anything', async (_what, words) => {
    await expect(command.run(words, nothingSet)).rejects.toThrow(UsageError);
  });
});

describe('a file that was named', () => {
  let folder: string;
  const file = (name: string): string => path.join(folder, name);
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'panoh-words-'));
    writeFileSync(file('foreign'), 'hi');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    [['--key'], '--key'],
    [['--key', 'missing'], 'There is no file missing'],
    [['--key', 'FOREIGN'], 'holds no public key'],
    [['--key', 'KEY', '--checkpoints', 'FOREIGN'], 'line 1: this is no checkpoint'],
  ])('%j of audit verify is refused in one sentence', async (options, says) => {
    writeFileSync(file('key.pem'), PUBLIC_KEY);
    const words = options.map((word) =>
      word.replace('FOREIGN', file('foreign')).replace('KEY', file('key.pem')),
    );
    const asked = auditVerify.run([file('foreign'), ...words], nothingSet);
    await expect(asked).rejects.toThrow(says);
    await expect(asked).rejects.toThrow(UsageError);
  });

  it('of a backup is not the other one', async () => {
    await expect(backupCommand.run([file('D'), `${folder}/./D`], nothingSet)).rejects.toThrow(
      'Name two files',
    );
  });

  it('to import is no folder', async () => {
    await expect(importCtdc.run([folder], nothingSet)).rejects.toThrow('Name a file that exists');
  });
});

const PUBLIC_KEY = `-----BEGIN PUBLIC KEY-----
MCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=
-----END PUBLIC KEY-----
`;
