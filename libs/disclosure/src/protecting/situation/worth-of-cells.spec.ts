import { headingsOf, tableOf, withTotal } from '../../../../../test/attack/disclosure/kept';
import { worthOfCells } from './worth-of-cells';

describe('what a cell is worth', () => {
  it('grows with each direction in which it is a total', () => {
    const table = tableOf('two directions', withTotal(0, 2), withTotal(1, 2));
    expect(worthOfCells(table, 4)).toEqual([16, 4, 4, 4, 1, 1, 4, 1, 1]);
  });

  it('is the same everywhere where there is no total', () => {
    const filtered = tableOf('one line', { axis: 0, headings: headingsOf([0, 1]) });
    expect(worthOfCells(filtered, 4)).toEqual([1]);
  });

  it('holds for each code that people may have', () => {
    const codes = { ...tableOf('codes', withTotal(0, 2)), having: { several: 0, codes: [0, 1] } };
    expect(worthOfCells(codes, 4)).toEqual([4, 4, 1, 1, 1, 1]);
  });
});
