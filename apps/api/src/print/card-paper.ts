import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces';
import { MM, sheet } from './paper';
import type { Tongue } from './tongue';

/** A bank card, ISO/IEC 7810 ID-1: it fits where people keep such things, and looks like any other. */
const WIDTH = 85.6 * MM;
const HEIGHT = 53.98 * MM;
const LEFT = 20 * MM;
const TOP = 20 * MM;
const MARK = 5 * MM;
const INSET = 5 * MM;
const QR = 27 * MM;

/** A code, the same as a picture, and words that fit a library or a dentist: no office, no number to call. */
export function cardPaper(
  { code }: { readonly code: string },
  tongues: readonly Tongue[],
): TDocumentDefinitions {
  const words = tongues.map(({ words: { card } }) => ({
    stack: [{ text: card.keep, bold: true }, { text: card.say }],
    fontSize: 7,
    lineHeight: 1.05,
    margin: [0, 0, 0, 4] as [number, number, number, number],
  }));
  const content: Content[] = [
    { canvas: cutMarks(), absolutePosition: { x: 0, y: 0 } },
    { text: code, bold: true, fontSize: 16, absolutePosition: { x: LEFT + INSET, y: TOP + INSET } },
    {
      columns: [{ width: WIDTH - QR - 3 * INSET, stack: words }],
      absolutePosition: { x: LEFT + INSET, y: TOP + INSET + 12 * MM },
    },
    {
      qr: code,
      fit: QR,
      absolutePosition: { x: LEFT + WIDTH - INSET - QR, y: TOP + HEIGHT - INSET - QR },
    },
  ];
  return sheet(content, tongues[0]?.words.language ?? 'en');
}

/** At each corner two short lines outside the card, so that none is left on it. */
const cutMarks = () =>
  [LEFT, LEFT + WIDTH].flatMap((x) =>
    [TOP, TOP + HEIGHT].flatMap((y) => {
      const [outX, outY] = [x === LEFT ? -1 : 1, y === TOP ? -1 : 1];
      const line = (x1: number, y1: number, x2: number, y2: number) =>
        ({ type: 'line', x1, y1, x2, y2, lineWidth: 0.4, lineColor: '#777777' }) as const;
      return [line(x + outX * 4, y, x + outX * MARK, y), line(x, y + outY * 4, x, y + outY * MARK)];
    }),
  );
