import { type Box, localsIn } from './boxes';
import type { Space } from './space';

/** A count that must stay open. */
export interface Target {
  readonly box: Box;
  /** The columns it adds up; what else is in it is known. */
  readonly columns: Int32Array;
  /** How far below and above the truth it must be possible for every one of its cells. */
  readonly down: number;
  readonly up: number;
}

/** @param unknowns by column; −1 is none */
export function targetsOf(boxes: readonly Box[], spaces: readonly Space[], unknowns: Int32Array): Target[] {
  const total = spaces.reduce((sum, { truth }) => sum + truth.length, 0);
  const columnOf = new Int32Array(total).fill(-1);
  unknowns.forEach((unknown, column) => {
    if (unknown >= 0) columnOf[unknown] = column;
  });
  return boxes.map((box) => {
    const fitting = spaces
      .filter(({ several, axes }) => several === box.several && box.axes.every((axis) => axes.includes(axis)))
      .reduce<Space | undefined>(
        (best, space) => (best === undefined || space.truth.length < best.truth.length ? space : best),
        undefined,
      );
    if (fitting === undefined) throw new Error('A count is in no space that tells its people apart.');
    const columns = localsIn(box, fitting)
      .map((local) => columnOf[fitting.first + local] ?? -1)
      .filter((column) => column >= 0);
    return {
      ...{ box, columns },
      down: box.cells.reduce((most, { value, protection }) => Math.max(most, value - protection.low), 0),
      up: box.cells.reduce((most, { value, protection }) => Math.max(most, protection.high - value), 0),
    };
  });
}
