import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './command';

type Options = NonNullable<ParseArgsConfig['options']>;
type Parsed<Known extends Options> = ReturnType<
  typeof parseArgs<{ options: Known; allowPositionals: true; strict: true }>
>;

/**
 * The words and options after a command's name. What a command does not know it must not pass over: whoever types
 * `migrate --dry-run` does not want to migrate.
 * @throws UsageError for an unknown option, one without its value, and a word too many
 */
export function readWords<const Known extends Options>(
  args: readonly string[],
  command: string,
  { most, options }: { readonly most: number; readonly options: Known },
): { readonly words: readonly string[]; readonly values: Parsed<Known>['values'] } {
  const { positionals: words, values } = parsed(args, command, options);
  if (words.length > most)
    throw new UsageError(`"${words[most] ?? ''}" is a word too many. See: panoh ${command} --help`);
  return { words, values };
}

/** Of a command that has no options. */
export const plainWords = (args: readonly string[], command: string, most = 0): readonly string[] =>
  readWords(args, command, { most, options: {} }).words;

function parsed<Known extends Options>(
  args: readonly string[],
  command: string,
  options: Known,
): Parsed<Known> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (fault) {
    const [sentence = ''] = (fault as Error).message.split(/\.\s|\n/);
    throw new UsageError(`${sentence.replace(/\.$/, '')}. See: panoh ${command} --help`);
  }
}
