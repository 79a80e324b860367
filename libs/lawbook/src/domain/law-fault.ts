/** Why the law of this folder must not be loaded: where, and in one sentence what to do. */
export interface LawFault {
  /** Path inside `config/`. */
  readonly file: string;
  /** Counts from 1. */
  readonly line: number;
  readonly column: number;
  readonly code: string;
  readonly sentence: string;
}

/** Editors and terminals open the file from this spelling. */
export const lawFaultText = ({ file, line, column, code, sentence }: LawFault): string =>
  `${file}:${line}:${column} ${code} ${sentence}`;
