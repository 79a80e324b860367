import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A file of `config/`: its path inside the folder that was asked for, with slashes, and its text. */
export interface ConfigFile {
  readonly file: string;
  readonly text: string;
}

/**
 * Every YAML file below a folder, in order of path.
 * @throws Error naming the folder and the variable that points to it
 */
export function readConfigFolder(folder: string): ConfigFile[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
      .map((entry) => path.join(entry.parentPath, entry.name))
      .sort()
      .map((place) => ({
        file: path.relative(folder, place).split(path.sep).join('/'),
        text: readFileSync(place, 'utf8'),
      }));
  } catch (fault) {
    const code = (fault as NodeJS.ErrnoException).code ?? 'unknown';
    throw new Error(
      `The folder ${folder} cannot be read (${code}). Set PANOH_CONFIG to the folder that holds it.`,
    );
  }
}
