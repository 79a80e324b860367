import {
  checkMechanism,
  type MechanismFault,
  parseLabels,
  parseMechanism,
  type SourceFile,
} from '@panoh/mechanisms';
import { shippedFragments, shippedLabels, shippedMechanisms } from './mechanism-files';

/** A mistake put into the shipped law: `find` stands once in the file and becomes `put`. */
export interface PlantedFault {
  readonly file: string;
  readonly find: string;
  readonly put: string;
  readonly code: MechanismFault['code'];
  /** Text of the edited file on the line that must be named; by default the first line of `put`. */
  readonly at?: string;
}

/** Every fault of one shipped mechanism, after an edit of any of the files it is made of. */
export function faultsOf(
  mechanismFile: string,
  edit?: Pick<PlantedFault, 'file' | 'find' | 'put'>,
): MechanismFault[] {
  const edited = (files: SourceFile[]): SourceFile[] =>
    files.map((one) =>
      one.file === edit?.file ? { ...one, text: replaceOnce(one.text, edit.find, edit.put) } : one,
    );
  const main = edited(shippedMechanisms()).find(({ file }) => file === mechanismFile);
  if (main === undefined) throw new Error(`${mechanismFile} is not shipped`);
  const { mechanism, faults } = parseMechanism(main.text, main.file, edited(shippedFragments()));
  if (mechanism === undefined) return [...faults];
  const labels = edited(shippedLabels()).map(readLabels);
  return [
    ...labels.flatMap((one) => one.faults),
    ...checkMechanism(
      mechanism,
      labels.flatMap((one) => one.labels ?? []),
    ),
  ];
}

/** Most edits leave the labels alone. */
const read = new Map<string, ReturnType<typeof parseLabels>>();

function readLabels({ file, text }: SourceFile): ReturnType<typeof parseLabels> {
  const known = read.get(text) ?? parseLabels(text, file);
  read.set(text, known);
  return known;
}

/** The mistake is found in Kazakhstan's mechanism, under its code, on its line. */
export function expectFound(planted: PlantedFault): void {
  const text = textOf(planted.file).replace(planted.find, () => planted.put);
  const marker = planted.at ?? planted.put.trim().split('\n')[0] ?? '';
  const line = text.slice(0, text.indexOf(marker)).split('\n').length;
  const found = faultsOf('kz-nrm.yaml', planted).map(({ code, file, line: at }) => ({
    code,
    file,
    line: at,
  }));
  expect(found).toContainEqual({ code: planted.code, file: planted.file, line });
}

function textOf(file: string): string {
  const found = [...shippedMechanisms(), ...shippedFragments(), ...shippedLabels()].find(
    (one) => one.file === file,
  );
  if (found === undefined) throw new Error(`${file} is not shipped`);
  return found.text;
}

function replaceOnce(text: string, find: string, put: string): string {
  if (text.split(find).length !== 2) throw new Error(`"${find}" must stand exactly once in the file`);
  return text.replace(find, () => put);
}
