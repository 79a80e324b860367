/** Where a word stands in a file. Lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Why a mechanism must not start: what is wrong, in one sentence that says what to do, and where. */
export interface MechanismFault extends Place {
  readonly code: FaultCode;
  readonly sentence: string;
}

export type FaultCode = `MECHANISM.${(typeof FAULTS)[number]}`;

export const fault = (code: FaultCode, sentence: string, at: Place): MechanismFault => ({
  code,
  sentence,
  file: at.file,
  line: at.line,
  column: at.column,
});

/** `uz-nrm.yaml:12:7 MECHANISM.STATE_UNKNOWN …`: editors and terminals open the file from this spelling. */
export const faultText = ({ file, line, column, code, sentence }: MechanismFault): string =>
  `${file}:${line}:${column} ${code} ${sentence}`;

/** Every reason a definition can be refused for. */
export const FAULTS = [
  'NOT_YAML',
  'NOT_PLAIN',
  'KEY_UNKNOWN',
  'KEY_MISSING',
  'SHAPE',
  'WORD_UNKNOWN',
  'NAME',
  'DEFINED_TWICE',
  'FILE_NAME',
  'VERSION',
  'INCLUDE_MISSING',
  'SOURCE_MISSING',
  'SOURCE_UNKNOWN',
  'CONFIDENCE_RAISED',
  'CONFIDENCE_MISSING',
  'STATE_UNKNOWN',
  'STATE_UNREACHABLE',
  'DEAD_END',
  'NO_WAY_OUT',
  'ACTION_UNKNOWN',
  'TRACK_UNKNOWN',
  'TRACK_MISSING',
  'EVENT_UNKNOWN',
  'GUARD_UNKNOWN',
  'GUARD_CONTRADICTION',
  'NEED_UNKNOWN',
  'REASON_UNKNOWN',
  'PURPOSE_UNKNOWN',
  'BASIS_UNKNOWN',
  'CLOCK_UNKNOWN',
  'PARTY_UNKNOWN',
  'PARTY_UNDEFINED',
  'PARTY_WITHOUT_PERMISSION',
  'PERMISSION_UNKNOWN',
  'PERMISSION_UNUSED',
  'DISCLOSES_TOO_MUCH',
  'DISCLOSES_WITHOUT_CONSENT',
  'SERVICES_WAIT',
  'ALSO_NOT_AUTOMATIC',
  'CLOCK_WITHOUT_ANSWER',
  'CLOCK_NEVER_ENDS',
  'CLOCK_UNUSED',
  'CLOCK_UNIT',
  'ASK_UNKNOWN',
  'EXPIRY_TAKES_RIGHT',
  'EXPIRY_CLOSES',
  'EXPIRY_DISCLOSES',
  'COUNTS_AS_MISSING',
  'COUNTS_AS_TWICE',
  'HTCDS_MISSING',
  'LABEL_MISSING',
  'LABEL_UNUSED',
  'LANGUAGE_MISSING',
] as const;
