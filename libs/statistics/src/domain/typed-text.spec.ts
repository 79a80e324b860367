import { checkRecordExport, type RecordExportWish } from './record-export';
import { lettersIn, typedLine } from './typed-text';

describe('a text that somebody typed', () => {
  it.each([
    ['  Identified\r\nwomen\u2028and men ', 'Identified women and men'],
    ['Report \u202e5202\u202c of the year', 'Report  5202  of the year'],
    ['\u2067\u0636\u062d\u0627\u064a\u0627\u2069', '\u0636\u062d\u0627\u064a\u0627'],
    ['\ufeff\u0007', ''],
  ])('is one line without what breaks or turns it: %j', (typed, read) => {
    expect(typedLine(typed).replaceAll(/ +/g, ' ')).toBe(read.replaceAll(/ +/g, ' '));
  });

  it.each([
    ['\u200b\u200b\u2060', 0],
    ['— … 😀', 0],
    ['ضحايا', 5],
    ['Ўзбекистон 2026', 14],
  ])('has letters that can be read: %j', (typed, count) => {
    expect(lettersIn(typed)).toBe(count);
  });

  it('says what records are for in letters, and not in blanks that nobody sees', () => {
    const wish = (purpose: string): RecordExportWish => ({
      ...{ format: 'ctdc', measure: 'identified', from: '2024-01', to: '2025-12', purpose },
    });
    const refusal = expect.objectContaining({ code: 'RECORD_EXPORT.PURPOSE' }) as Error;
    expect(() => checkRecordExport(wish('\u200b'.repeat(20)))).toThrow(refusal);
    expect(() => checkRecordExport(wish('because \u200b\u200b\u200b\u200b!!!'))).toThrow(refusal);
    expect(checkRecordExport(wish('For the study\u202e of\nan institute')).purpose).toBe(
      'For the study  of an institute',
    );
  });
});
