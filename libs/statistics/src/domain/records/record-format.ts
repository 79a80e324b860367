import type { CellText, RecordCell } from './record-cells';

/** A column of an export: what it says follows from one cell alone. */
export interface RecordColumn {
  readonly name: string;
  /** Null: it says the same of everybody. */
  readonly from: RecordCell | null;
  say(text: CellText): string;
}

/** Only what this dataset's own lists know: whatever else stands in a fact does not leave. */
export interface RecordFormat {
  readonly columns: readonly RecordColumn[];
}

const SPECIAL = /[",;\r\n]/;

/** All texts come from closed lists of ours: no code begins a formula, and none is a date. */
export const inCsv = (text: string): string =>
  SPECIAL.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

export const NEW_LINE = '\r\n';

export const headerOf = ({ columns }: RecordFormat): string =>
  `${columns.map(({ name }) => inCsv(name)).join(',')}${NEW_LINE}`;

/** Columns beside each other that follow from one cell are written at once, and each text of it once. */
export interface Segment {
  readonly from: RecordCell | null;
  write(text: CellText): string;
}

export function segmentsOf({ columns }: RecordFormat): Segment[] {
  const runs: { from: RecordCell | null; columns: RecordColumn[] }[] = [];
  for (const column of columns) {
    const last = runs.at(-1);
    if (last !== undefined && last.from === column.from) last.columns.push(column);
    else runs.push({ from: column.from, columns: [column] });
  }
  return runs.map(({ from, columns: beside }) => {
    const written = new Map<CellText, string>();
    return {
      from,
      write(text) {
        const known = written.get(text);
        if (known !== undefined) return known;
        const made = beside.map((column) => inCsv(column.say(text))).join(',');
        // Lists of codes are few; were they not, what is kept would grow with the export.
        if (written.size < MOST_KEPT) written.set(text, made);
        return made;
      },
    };
  });
}
const MOST_KEPT = 20_000;
