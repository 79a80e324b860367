import { existsSync, readFileSync } from 'node:fs';
import { type SignedCheckpoint, verifyBackup } from '@panoh/audit';
import { Keyring } from '@panoh/platform';
import { type Command, UsageError } from '../command';

export const auditVerify: Command = {
  name: 'audit verify',
  summary: 'check the audit inside a DATA backup for edits, deletions, reordering and truncation',
  help: `
panoh audit verify DATA [--key PUBLIC.pem] [--checkpoints FILE]

Needs no database and no running program: only the file, the node's public sealing key (PUBLIC.pem, or the keyring
that PANOH_KEYRING names) and, to notice a tail that was cut off, the checkpoints the worker kept outside
(audit/checkpoints.jsonl in its data directory, or a copy you made earlier).
Exit code 0: nothing found. 1: the faults are listed.`,
  async run(args, config) {
    const dataPath = args[0];
    if (dataPath === undefined || dataPath.startsWith('--'))
      throw new UsageError('Name the DATA file of a backup: panoh audit verify DATA');
    const keyPath = optionOf(args, '--key');
    const key =
      keyPath === undefined
        ? Keyring.read(config.required('PANOH_KEYRING')).sealingKey.public
        : readFileSync(keyPath, 'utf8');
    const found = await verifyBackup(dataPath, key, keptCheckpoints(optionOf(args, '--checkpoints')));
    process.stdout.write(
      `${String(found.sealed)} sealed entries, ${String(found.unsealed)} not yet sealed, ${String(found.checkpoints)} checkpoints.\n`,
    );
    for (const fault of found.faults)
      process.stdout.write(`${fault.code} at ${String(fault.at)}: ${fault.sentence}\n`);
    process.stdout.write(found.faults.length === 0 ? 'Nothing was changed.\n' : 'The audit was changed.\n');
    if (found.faults.length > 0) process.exitCode = 1;
  },
};

function optionOf(args: readonly string[], name: string): string | undefined {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args[at + 1];
}

function keptCheckpoints(path: string | undefined): SignedCheckpoint[] {
  if (path === undefined) return [];
  if (!existsSync(path)) throw new UsageError(`There is no file ${path}.`);
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return lines.map((line) => {
    const kept = JSON.parse(line) as Omit<SignedCheckpoint, 'signature'> & { signature: string };
    return { ...kept, signature: Buffer.from(kept.signature, 'base64') };
  });
}
