import type { PanohConfig } from '@panoh/platform';

/** One operator's command: `panoh <name> …`. */
export interface Command {
  /** One or two words: `migrate`, `database prepare`. */
  readonly name: string;
  readonly summary: string;
  /** Shown by --help: arguments, options, what it changes, examples. */
  readonly help: string;
  run(args: readonly string[], config: PanohConfig): Promise<void>;
}

/** The caller's mistake: one sentence, exit code 2, no stack. */
export class UsageError extends Error {}
