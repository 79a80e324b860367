import { UsageError } from './command';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const isUuid = (word: string): boolean => UUID.test(word);

/** The one id a command was given, or none for `--all`. */
export function uuidOrAll(args: readonly string[], command: string): string | undefined {
  const [word] = args;
  if (args.length === 1 && word === '--all') return undefined;
  if (args.length === 1 && word !== undefined && isUuid(word)) return word;
  throw new UsageError(`Give an id, or --all. See: panoh ${command} --help`);
}
