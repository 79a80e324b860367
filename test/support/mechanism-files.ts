import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { SourceFile } from '@panoh/mechanisms';

const folder = path.resolve(__dirname, '../../config/mechanisms');

/** The mechanisms, shared fragments and labels as they are shipped, read from the disk. */
export const shippedMechanisms = (): SourceFile[] => filesIn('');
export const shippedFragments = (): SourceFile[] => filesIn('shared');
export const shippedLabels = (): SourceFile[] => filesIn('labels');
export const shippedSchema = (): object =>
  JSON.parse(readFileSync(path.join(folder, 'mechanism.schema.json'), 'utf8')) as object;

const filesIn = (below: string): SourceFile[] =>
  readdirSync(path.join(folder, below))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({
      file: path.posix.join(below, name),
      text: readFileSync(path.join(folder, below, name), 'utf8'),
    }));
