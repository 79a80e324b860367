import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';

export const MM = 72 / 25.4;
const GREY = '#555555';
/** In the narrowest of our columns about half a page. What is kept together and fits on none is left out by pdfmake. */
const KEPT_TOGETHER = 1_000;

/** What the printing thread makes: a document, with charts described where they stand. */
export interface Paper extends TDocumentDefinitions {
  /** Stands at the foot of each page; `{page}` and `{pages}` in it are filled there. */
  readonly pageNumbers?: { readonly sentence: string } & ContentText;
}
type ContentText = Omit<Extract<Content, { text: Content }>, 'text'>;

/** One thing said once for each column of the sheet. */
export interface Line {
  readonly label: string;
  readonly text: string;
}

/** Beside each other, so that two people who read different languages look at the same place. */
export const beside = (columns: readonly Content[], gap = 8): Content => ({
  columns: columns.map((column) => ({ width: '*', stack: [column] })),
  columnGap: gap,
});

export const heading = (texts: readonly string[]): Content =>
  ({
    ...(beside(texts.map((text) => ({ text, bold: true, fontSize: 11 }))) as object),
    margin: [0, 12, 0, 3],
  }) as Content;

export const lineOf = ({ label, text }: Line): Content => ({
  stack: [
    { text: label, fontSize: 8, color: GREY },
    { text, fontSize: 10 },
  ],
  margin: [0, 0, 0, 5],
  unbreakable: text.length <= KEPT_TOGETHER,
});

/** Each entry holds the same line in each language. */
export const lines = (all: readonly (readonly Line[])[]): Content[] =>
  all.map((languages) => ({
    table: {
      widths: languages.map(() => '*'),
      body: [languages.map(lineOf)],
      dontBreakRows: languages.every(({ text }) => text.length <= KEPT_TOGETHER),
    },
    layout: 'noBorders',
  }));

/**
 * An A4 sheet. Its properties say nothing: a file is found by its name and title long after the paper is gone.
 * @param code stands at the foot of each page, so that loose sheets find each other
 */
export function sheet(content: Content[], language: string, code = ''): TDocumentDefinitions {
  return {
    info: { title: 'Document', author: ' ', creator: ' ', producer: ' ' },
    language,
    pageSize: 'A4',
    pageMargins: [18 * MM, 16 * MM, 18 * MM, 18 * MM],
    defaultStyle: { font: 'Noto', fontSize: 10, lineHeight: 1.15 },
    ...(code !== '' && {
      footer: { text: code, alignment: 'center', fontSize: 8, color: GREY, margin: [0, 14, 0, 0] },
    }),
    content,
  };
}
