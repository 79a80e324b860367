import { tableLines } from './table-lines';

const dimensions = (...sizes: readonly number[]) => ({
  dimensions: sizes.map((size, place) => ({
    dimension: `d${String(place)}`,
    several: false,
    headings: Array.from({ length: size }, (_, index) => ({ id: String(index), codes: [] })),
  })),
});

describe('a table on a flat page', () => {
  it('has its last dimension across and the others down', () => {
    const { down, across, lines, line } = tableLines(dimensions(2, 3, 4));
    expect([down, across, lines]).toEqual([[0, 1], 2, 6]);
    expect(line(0)).toEqual({ places: [0, 0], differsFrom: 0, cells: [0, 1, 2, 3] });
    expect(line(1)).toEqual({ places: [0, 1], differsFrom: 1, cells: [4, 5, 6, 7] });
    expect(line(3)).toEqual({ places: [1, 0], differsFrom: 0, cells: [12, 13, 14, 15] });
  });

  it('has one number a line where there is one dimension, or the last one is long', () => {
    expect(tableLines(dimensions(5)).line(4)).toEqual({ places: [4], differsFrom: 0, cells: [4] });
    const long = tableLines(dimensions(2, 40));
    expect([long.across, long.lines]).toEqual([undefined, 80]);
    expect(long.line(41)).toEqual({ places: [1, 1], differsFrom: 1, cells: [41] });
  });

  it('names every cell once, of five dimensions', () => {
    const { lines, line } = tableLines(dimensions(2, 3, 2, 3, 4));
    const cells = Array.from({ length: lines }, (_, index) => line(index).cells).flat();
    expect(cells).toEqual(Array.from({ length: 144 }, (_, cell) => cell));
  });
});
