import { DomainError } from '@panoh/kernel';
import { describeFault, readConfig } from '@panoh/platform';
import { type Command, UsageError } from './command';
import { commands } from './commands';

const asked = process.argv.slice(2);

// Whoever stops reading (`| head`) must not stop a migration half way.
for (const output of [process.stdout, process.stderr]) output.on('error', () => undefined);

main(asked).catch((fault: unknown) => {
  process.stderr.write(`${sentenceOf(fault)}\n`);
  process.exitCode = fault instanceof UsageError ? 2 : 1;
});

async function main(words: readonly string[]): Promise<void> {
  const command = findCommand(words);
  if (command === undefined) {
    const wantsHelp = words.length === 0 || words[0] === '--help' || words[0] === 'help';
    if (!wantsHelp) throw new UsageError(`There is no command "${words.join(' ')}". See: panoh --help`);
    process.stdout.write(overview());
    return;
  }
  const rest = words.slice(command.name.split(' ').length);
  if (rest.includes('--help')) {
    process.stdout.write(`panoh ${command.name}: ${command.summary}\n\n${command.help.trim()}\n`);
    return;
  }
  await command.run(rest, readConfig());
}

function findCommand(words: readonly string[]): Command | undefined {
  return commands.find((command) => {
    const name = command.name.split(' ');
    return name.every((word, index) => words[index] === word);
  });
}

function overview(): string {
  const width = Math.max(...commands.map((command) => command.name.length));
  const lines = commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`);
  return `Panoh, for operators. panoh <command> --help tells more.\n\n${lines.join('\n')}\n`;
}

function sentenceOf(fault: unknown): string {
  if (fault instanceof DomainError) return `${fault.message} (${fault.code})`;
  const described = describeFault(fault);
  if (typeof described.message === 'string') return described.message;
  return `The database refused: code ${String(described.code)}. Look into the database's own log for the cause.`;
}
