import type { MechanismFault } from '../model/fault';
import type { Mechanism } from '../model/mechanism';
import { assemble } from './assemble';
import { citeFrom, parseSources } from './cite';
import type { Entry } from './entry';
import { Page } from './page';
import { parseClocks, parseEscalations } from './parse-clocks';
import { parseConsents } from './parse-consents';
import { parseParties } from './parse-parties';
import { parseTracks } from './parse-tracks';
import { type SourceFile, storedText } from './source-text';

export interface ParsedMechanism {
  /** Absent where the files cannot be read as a mechanism at all. */
  readonly mechanism: Mechanism | undefined;
  readonly faults: readonly MechanismFault[];
}

const SECTIONS = ['sources', 'consents', 'parties', 'reasons', 'tracks', 'clocks', 'escalations'] as const;
type Section = (typeof SECTIONS)[number];

interface OpenFile {
  readonly page: Page;
  readonly sections: Record<Section, Entry>;
}

/**
 * Reads a mechanism and the files it includes. `shared` may hold more files than are included; paths are
 * those of the mechanism folder. What it means, `checkMechanism` judges.
 */
export function parseMechanism(
  text: string,
  fileName: string,
  shared: readonly SourceFile[] = [],
): ParsedMechanism {
  const page = new Page(fileName);
  const said = page
    .open(text)
    .fields(['mechanism', 'version', 'jurisdiction'], ['includes', ...SECTIONS] as const);
  const name = said.mechanism.text();
  if (name !== '' && `${name}.yaml` !== fileName.split('/').at(-1))
    said.mechanism.wrong('MECHANISM.FILE_NAME', `The file of this mechanism must be called ${name}.yaml.`);

  const included = openIncluded(said.includes, shared);
  const files: OpenFile[] = [{ page, sections: said }, ...included.map(openFragment)];
  const parts = readSections(files);
  const { mechanism, collisions } = assemble(parts, {
    name,
    version: parseVersion(said.version),
    jurisdiction: parseJurisdiction(said.jurisdiction),
    text: storedText([{ file: fileName, text }, ...included]),
    at: said.mechanism.at,
  });
  const faults = [...files.flatMap((file) => file.page.faults), ...collisions];
  return { mechanism: faults.length === 0 ? mechanism : undefined, faults };
}

function openIncluded(includes: Entry, shared: readonly SourceFile[]): SourceFile[] {
  return includes.words().flatMap(({ name }, index) => {
    const file = shared.find((one) => one.file === name);
    if (file !== undefined) return [file];
    includes
      .entries()
      .at(index)
      ?.wrong('MECHANISM.INCLUDE_MISSING', `The included file ${name} is not there. Correct the path.`);
    return [];
  });
}

function openFragment({ file, text }: SourceFile): OpenFile {
  const page = new Page(file);
  const { fragment, ...sections } = page.open(text).fields(['fragment'], SECTIONS);
  const name = fragment.text();
  if (name !== '' && `${name}.yaml` !== file.split('/').at(-1))
    fragment.wrong('MECHANISM.FILE_NAME', `The file of this fragment must be called ${name}.yaml.`);
  return { page, sections };
}

/** Sources first: every other section cites them, from whichever file. */
function readSections(files: readonly OpenFile[]): Parameters<typeof assemble>[0] {
  const of = <T>(section: Section, read: (entry: Entry) => readonly T[]): T[] =>
    files.flatMap(({ sections }) => read(sections[section]));
  const sources = of('sources', parseSources);
  const cite = citeFrom(new Map(sources.map((source) => [source.name, source])));
  return {
    sources,
    consents: of('consents', (entry) => (entry.present ? [parseConsents(entry, cite)] : [])),
    parties: of('parties', (entry) => parseParties(entry, cite)),
    reasons: of('reasons', (entry) =>
      entry
        .named()
        .map(({ name, at, value }) => ({ name, at, codes: value.words().map((code) => code.name) })),
    ),
    tracks: of('tracks', (entry) => parseTracks(entry, cite)),
    clocks: of('clocks', (entry) => parseClocks(entry, cite)),
    escalations: of('escalations', (entry) => parseEscalations(entry, cite)),
  };
}

function parseVersion(entry: Entry): number {
  if (entry.present && !entry.isWhole(1))
    entry.wrong(
      'MECHANISM.VERSION',
      'The version is a whole number from 1: raise it by one at every change.',
    );
  return entry.isWhole(1) ? entry.whole(1) : 1;
}

function parseJurisdiction(entry: Entry): string {
  const code = entry.text();
  if (code !== '' && !/^[A-Z]{2}$/.test(code))
    entry.wrong('MECHANISM.SHAPE', 'Give the jurisdiction as two capital letters, for example UZ.');
  return code;
}
