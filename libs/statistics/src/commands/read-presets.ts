import { DomainError } from '@panoh/kernel';
import type { ConfigFile } from '@panoh/platform';
import { parse } from 'yaml';
import { declareTables } from '../domain/declare-tables';
import type { Groupings } from '../domain/grouping';
import { checkPresets, type Preset } from '../domain/preset';

const SOME_TIME = { from: '2000-01', to: '2000-12', day: '2001-01-01' };
const MOST_DIMENSIONS = 5;

/**
 * @param files of config/disclosure/presets
 * @throws Error in one sentence naming file and place: a program with a preset that cannot be asked does not start
 */
export function readPresets(files: readonly ConfigFile[], groupings: Groupings): Preset[] {
  const presets = files.flatMap(({ file, text }) => {
    const found = checkPresets(parse(text) as unknown, file);
    for (const preset of found) refuseUnasked(preset, groupings, file);
    return found;
  });
  const twice = presets.find(({ id }, index) => presets.findIndex((one) => one.id === id) < index);
  if (twice !== undefined) throw new Error(`Two presets are called "${twice.id}". Rename one of them.`);
  return presets;
}

/** All but codes: the lists stand in the database, which is asked when somebody asks for the preset. */
function refuseUnasked({ measure, tables }: Preset, groupings: Groupings, file: string): void {
  const plain = tables.map(({ id, dimensions }) => ({
    ...{ id, filters: [] },
    dimensions: dimensions.map((one) => ({ ...one, codes: null })),
  }));
  const about = { books: new Map(), groupings, jurisdictions: [], mostDimensions: MOST_DIMENSIONS };
  try {
    declareTables({ measure, tables: plain, from: SOME_TIME.from, to: SOME_TIME.to }, about, SOME_TIME.day);
  } catch (fault) {
    if (fault instanceof DomainError) throw new Error(`${file}: ${fault.message}`);
    throw fault;
  }
}
