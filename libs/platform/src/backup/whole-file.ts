import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, lstatSync, openSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/*
 * A file that stands under its name only when it is whole: until then, and after a kill, there is at most one
 * called `<name>.<random>.unfinished` beside it.
 */

export const unfinishedBeside = (file: string): string =>
  `${file}.${randomBytes(4).toString('hex')}.unfinished`;

/** @throws Error where anything has that name, be it a link to nowhere */
export function refuseTaken(file: string): void {
  if (lstatSync(file, { throwIfNoEntry: false }) !== undefined) throw taken(file);
}

/** Gives the whole file its name, and lasts through a power cut. @throws Error when somebody took the name meanwhile */
export function settle(unfinished: string, file: string): void {
  try {
    // Taking the name fails where it exists; a rename alone would overwrite it.
    closeSync(openSync(file, 'wx', 0o600));
    renameSync(unfinished, file);
    const folder = openSync(path.dirname(file), 'r');
    fsyncSync(folder);
    closeSync(folder);
  } catch (cause) {
    throw plainFault(file, cause);
  }
}

export const discard = (unfinished: string): void => rmSync(unfinished, { force: true });

/** What the file system says, in one sentence. */
export function plainFault(file: string, cause: unknown): Error {
  switch ((cause as NodeJS.ErrnoException).code ?? '') {
    case 'EEXIST':
      return taken(file);
    case 'ENOENT':
    case 'ENOTDIR':
      return new Error(`The folder of ${file} does not exist. Make it first.`);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new Error(`${file} may not be written. Choose a folder that you may write into.`);
    case 'ENOSPC':
    case 'EDQUOT':
      return new Error(`There is no room left for ${file}. Make room, or choose another disk.`);
    default:
      return cause instanceof Error ? cause : new Error(`${file} cannot be written.`);
  }
}

const taken = (file: string): Error =>
  new Error(`${file} exists already and is left as it is. Choose another name.`);
