import { invalid, type SystemActor } from '@panoh/kernel';
import { type Database, Work } from '@panoh/platform';
import { lawFaultText } from '../domain/law-fault';
import type { LawFiles } from './law-files';
import { readLaw } from './read-law';
import { storeLaw } from './store-law';

const OPERATOR: SystemActor = { kind: 'system', program: 'cli', cause: 'migrate' };

/**
 * Checks the law of the folders and stores what is new of it, all or nothing, as role owner: no program may
 * write law.
 * @returns one sentence for each new piece
 * @throws DomainError LAW.FAULTY with every fault as file:line:column, LAW.VERSION_CHANGED naming the file
 */
export async function loadLaw(
  owner: Database,
  files: LawFiles,
  kind: 'demo' | 'test' | 'real',
): Promise<readonly string[]> {
  const law = readLaw(files, kind);
  if (law.faults.length > 0)
    throw invalid('LAW.FAULTY', `The law cannot be loaded:\n${law.faults.map(lawFaultText).join('\n')}\n`);
  return new Work(owner).run(OPERATOR, async (tx) => {
    await tx.sql(`LOCK TABLE lawbook.mechanism IN SHARE ROW EXCLUSIVE MODE`);
    return storeLaw(tx, law);
  });
}
