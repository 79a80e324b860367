/** A line of a published table. */
export interface PublishedHeading {
  /** `total`, a code, or the name of a group of codes. */
  readonly id: string;
  readonly label: string;
}

export interface PublishedDimension {
  readonly id: string;
  readonly label: string;
  /** A person may have several of its codes: the lines add up to more than the total. */
  readonly several: boolean;
  readonly headings: readonly PublishedHeading[];
}

export interface PublicationTable {
  readonly id: string;
  readonly title: string;
  /** The last one runs fastest. */
  readonly dimensions: readonly PublishedDimension[];
  /** Who is in the table at all, in words; one sentence for each filter. */
  readonly filters: readonly string[];
  /** Cell by cell; null where hidden, and then there is no number in any file. */
  readonly values: readonly (number | null)[];
}

export interface PublicationNote {
  readonly label: string;
  readonly text: string;
}

/** Short words that stand in the files themselves. */
export interface FileWords {
  /** Heading of the column with the numbers. */
  readonly people: string;
  readonly notes: string;
  readonly table: string;
  /** What the mark of a hidden cell means, in a few words. */
  readonly hidden: string;
  /** `Page {page} of {pages}` */
  readonly page: string;
  readonly chart: string;
  /** Said below a chart that cannot draw all; `{count}` is how many it drew. */
  readonly largest: string;
  /** Said below a chart with hidden numbers. */
  readonly gaps: string;
}

/** Tables with every word they need in one language: what the writers of files turn into bytes. */
export interface Publication {
  readonly language: string;
  readonly title: string;
  readonly tables: readonly PublicationTable[];
  readonly notes: readonly PublicationNote[];
  readonly words: FileWords;
  readonly source: string;
  /** The moment it was counted or released, ISO 8601. */
  readonly updated: string;
}

/**
 * The mark of a number that is not published, whatever the reason: `[c]` for confidential, as the shorthand of the
 * United Kingdom's Government Analysis Function has it (Using symbols and shorthand, 2022). In brackets a program
 * and a screen reader meet it as well as an eye, and no spreadsheet takes it for a number.
 */
export const HIDDEN_MARK = '[c]';

/** Whether the lines of a dimension hold a line of everybody. */
export const isTotal = ({ id }: Pick<PublishedHeading, 'id'>): boolean => id === 'total';
