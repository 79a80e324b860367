import { readFileSync, statSync } from 'node:fs';
import { isSealingKey, keptCheckpoint, type SignedCheckpoint, verifyBackup } from '@panoh/audit';
import { Keyring } from '@panoh/platform';
import { type Command, UsageError } from '../command';
import { readWords } from '../read-words';

export const auditVerify: Command = {
  name: 'audit verify',
  summary: 'check the audit inside a DATA backup for edits, deletions, reordering and truncation',
  help: `
panoh audit verify DATA [--key PUBLIC.pem] [--checkpoints FILE]

Needs no database and no running program: only the file, the node's public sealing key (PUBLIC.pem, or the keyring
that PANOH_KEYRING names) and, to notice a tail that was cut off, the checkpoints the worker kept outside
(audit/checkpoints.jsonl in its data directory, or a copy you made earlier).
Exit code 0: nothing found. 1: the faults are listed, or nothing is sealed at all.`,
  async run(args, config) {
    const { words, values } = readWords(args, 'audit verify', {
      most: 1,
      options: { key: { type: 'string' }, checkpoints: { type: 'string' } },
    });
    const [dataPath] = words;
    if (dataPath === undefined)
      throw new UsageError('Name the DATA file of a backup: panoh audit verify DATA');
    const key =
      values.key === undefined
        ? Keyring.read(config.required('PANOH_KEYRING')).sealingKey.public
        : sealingKeyIn(values.key);
    const found = await verifyBackup(dataPath, key, keptCheckpoints(values.checkpoints));
    process.stdout.write(
      `${String(found.sealed)} sealed entries, ${String(found.unsealed)} not yet sealed, ${String(found.checkpoints)} checkpoints.\n`,
    );
    for (const fault of found.faults)
      process.stdout.write(`${fault.code} at ${String(fault.at)}: ${fault.sentence}\n`);
    if (found.sealed === 0 && found.unsealed > 0) {
      neverSealed();
      return;
    }
    process.stdout.write(
      found.faults.length === 0 ? 'Nothing that is sealed was changed.\n' : 'The audit was changed.\n',
    );
    if (values.checkpoints === undefined)
      process.stdout.write('Without --checkpoints nobody can see whether a tail was cut off.\n');
    if (found.faults.length > 0) process.exitCode = 1;
  },
};

/** While the worker runs that lasts a second: later it means that somebody took the seals away. */
function neverSealed(): void {
  process.stdout.write('Nothing is sealed: of these entries nobody can say whether they were changed.\n');
  process.exitCode = 1;
}

function sealingKeyIn(path: string): string {
  const key = readText(path);
  if (!isSealingKey(key))
    throw new UsageError(`${path} holds no public key: an Ed25519 key in PEM is expected.`);
  return key;
}

function keptCheckpoints(path: string | undefined): SignedCheckpoint[] {
  if (path === undefined) return [];
  return readText(path)
    .split('\n')
    .flatMap((line, index) => {
      if (line === '') return [];
      const checkpoint = keptCheckpoint(line);
      if (checkpoint === undefined)
        throw new UsageError(`${path}, line ${String(index + 1)}: this is no checkpoint of an audit.`);
      return checkpoint;
    });
}

function readText(path: string): string {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true)
    throw new UsageError(`There is no file ${path}.`);
  return readFileSync(path, 'utf8');
}
