import { checkMechanism, type Labels, type Mechanism, parseLabels, parseMechanism } from '@panoh/mechanisms';
import type { ConfigFile } from '@panoh/platform';
import { type LawFault, lawFaultText } from '../domain/law-fault';

export interface ReadMechanisms {
  readonly mechanisms: readonly Mechanism[];
  readonly labels: readonly Labels[];
  readonly faults: readonly LawFault[];
}

/** A folder of mechanisms: the files at its top, what they include from `shared/`, words in `labels/`. */
export function readMechanisms(files: readonly ConfigFile[]): ReadMechanisms {
  const inFolder = (folder: string): ConfigFile[] => files.filter(({ file }) => file.startsWith(folder));
  const labelled = inFolder('labels/').map(({ file, text }) => parseLabels(text, file));
  const labels = labelled.flatMap((one) => one.labels ?? []);
  const parsed = files
    .filter(({ file }) => !file.includes('/'))
    .map(({ file, text }) => parseMechanism(text, file, inFolder('shared/')));
  const mechanisms = parsed.flatMap((one) => one.mechanism ?? []);
  const faults = [
    ...labelled.flatMap((one) => one.faults),
    ...parsed.flatMap((one) => one.faults),
    ...mechanisms.flatMap((mechanism) => checkMechanism(mechanism, labels)),
    ...sharedJurisdictions(mechanisms),
  ];
  return { mechanisms, labels, faults: onceEach(faults) };
}

/** A new case must find one mechanism in force where help is given, not choose between two. */
function sharedJurisdictions(mechanisms: readonly Mechanism[]): LawFault[] {
  return mechanisms.flatMap((mechanism, index) => {
    const first = mechanisms.slice(0, index).find((other) => other.jurisdiction === mechanism.jurisdiction);
    if (first === undefined) return [];
    const sentence = `${first.name} is the mechanism of ${mechanism.jurisdiction} already. Keep one of the two.`;
    return [{ ...mechanism.at, code: 'LAW.JURISDICTION_TWICE', sentence }];
  });
}

/** A mistake in a shared file is found by every mechanism that includes it. */
function onceEach(faults: readonly LawFault[]): LawFault[] {
  return [...new Map(faults.map((fault) => [lawFaultText(fault), fault])).values()];
}
