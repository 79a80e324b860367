import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const repository = path.resolve(__dirname, '../..');

/** A small copy of the house in a folder of its own, to break a rule in without touching the real one. */
export class PlantedTree {
  readonly root = mkdtempSync(path.join(tmpdir(), 'panoh-rules-'));

  constructor(files: Readonly<Record<string, string>>) {
    for (const [name, text] of Object.entries(files)) {
      const file = path.join(this.root, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    symlinkSync(path.join(repository, 'node_modules'), path.join(this.root, 'node_modules'));
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
