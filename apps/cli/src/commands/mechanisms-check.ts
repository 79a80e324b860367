import path from 'node:path';
import { type Law, lawFaultText, readLaw } from '@panoh/lawbook';
import { diagram, lengthText, type Mechanism } from '@panoh/mechanisms';
import type { PanohConfig } from '@panoh/platform';
import { type Command, UsageError } from '../command';
import { readLawFolder } from '../law-folder';
import { plainWords } from '../read-words';

export const mechanismsCheck: Command = {
  name: 'mechanisms check',
  summary: 'check the law of a folder without storing it',
  help: `
panoh mechanisms check            the folder that PANOH_CONFIG names
panoh mechanisms check FOLDER     a folder with mechanisms/, codebooks/ and consent-texts/
Prints every fault as file:line:column and ends with 1, or a table of mechanisms and their clocks, each with how
sure we are of its number. Needs no database.`,
  async run(args, config) {
    const [folder = config.PANOH_CONFIG] = plainWords(args, 'mechanisms check', 1);
    const law = lawOf(folder, config);
    const faults = law.faults.map((fault) => lawFaultText({ ...fault, file: path.join(folder, fault.file) }));
    process.stdout.write(faults.length > 0 ? `${faults.join('\n')}\n` : tableOf(law.mechanisms));
    if (faults.length > 0) process.exitCode = 1;
  },
};

export const mechanismsDiagram: Command = {
  name: 'mechanisms diagram',
  summary: 'print a mechanism as Mermaid, one diagram per track',
  help: `
panoh mechanisms diagram kz-nrm
Made from the definition, so that it cannot say anything else. Needs no database.`,
  async run(args, config) {
    const [name] = plainWords(args, 'mechanisms diagram', 1);
    const { mechanisms, labels, faults } = lawOf(config.PANOH_CONFIG, config);
    const known = mechanisms.map(({ name }) => name);
    const mechanism = mechanisms.find((known) => known.name === name);
    if (mechanism === undefined)
      throw new UsageError(
        known.length === 0 && faults.length > 0
          ? 'No mechanism of the folder can be read. See: panoh mechanisms check'
          : `Name one of: ${known.join(', ')}.`,
      );
    const english = labels.find(({ language }) => language === 'en');
    const tracks = [...mechanism.tracks.keys()].map(
      (track) => `%% ${track}\n${diagram(mechanism, track, english)}`,
    );
    process.stdout.write(tracks.join('\n'));
  },
};

const lawOf = (folder: string, config: PanohConfig): Law => readLaw(readLawFolder(folder), config.PANOH_KIND);

function tableOf(mechanisms: readonly Mechanism[]): string {
  const rows = mechanisms.flatMap((mechanism) => [
    [`${mechanism.name} ${mechanism.version} (${mechanism.jurisdiction})`, '', '', ''],
    ...[...mechanism.clocks.values()].map((clock) => [
      `  ${clock.name}`,
      clock.codes.join(' '),
      lengthText(clock),
      clock.source.confidence,
    ]),
  ]);
  const widths = [0, 1, 2].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return `${rows.map(line).join('\n')}\nNo fault found.\n`;
}
