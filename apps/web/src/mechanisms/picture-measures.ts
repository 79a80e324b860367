import { type Layers, PASS_HEIGHT, type Place, type Spot, STATE_HEIGHT } from './layers';

type Arrow = Layers['arrows'][number];

export const WIDTH = 166;
export const HEIGHT = 58;
const GAP_X = 148;
const GAP_Y = STATE_HEIGHT - HEIGHT;
const PAD = 34;

export const leftOf = ({ column }: Place): number => PAD + column * (WIDTH + GAP_X);
export const topOf = ({ top }: Place): number => PAD + top;

/** Below the last row there is room for the arrows that run back. */
export const sizeOf = ({ columns, height }: Layers): { readonly width: number; readonly height: number } => ({
  width: PAD * 2 + columns * WIDTH + (columns - 1) * GAP_X,
  height: PAD * 2 + height,
});

type Spots = ReadonlyMap<string, Spot>;
interface Point {
  readonly x: number;
  readonly y: number;
}

const at = (...points: readonly Point[]): string =>
  points.map(({ x, y }) => `${String(Math.round(x))} ${String(Math.round(y))}`).join(', ');

/** From one column to the next. */
const bent = (from: Point, to: Point): readonly Point[] => [
  { x: from.x + GAP_X * 0.5, y: from.y },
  { x: to.x - GAP_X * 0.5, y: to.y },
  to,
];

/** Forward: from side to side. Inside a column: along the right. Back and onto itself: below or above. */
export function pathOf({ from, to, via }: Arrow, spots: Spots): string {
  const [start, end] = [spots.get(from), spots.get(to)];
  if (start === undefined || end === undefined) return '';
  const right = { x: leftOf(start) + WIDTH, y: topOf(start) + HEIGHT / 2 };
  const left = { x: leftOf(end), y: topOf(end) + HEIGHT / 2 };
  if (from === to) {
    const { x, y } = { x: leftOf(start) + WIDTH / 2, y: topOf(start) };
    const [one, other] = [
      { x: x - 20, y },
      { x: x + 20, y },
    ];
    return `M ${at(one)} C ${at({ x: x - 24, y: y - 26 }, { x: x + 24, y: y - 26 }, other)}`;
  }
  if (end.column > start.column) {
    const middles = via.map((pass) => ({ x: leftOf(pass), y: topOf(pass) + PASS_HEIGHT / 2 }));
    let path = `M ${at(right)}`;
    let from = right;
    for (const middle of middles) {
      path += ` C ${at(...bent(from, middle))} L ${at({ x: middle.x + WIDTH, y: middle.y })}`;
      from = { x: middle.x + WIDTH, y: middle.y };
    }
    return `${path} C ${at(...bent(from, left))}`;
  }
  if (end.column === start.column) {
    const last = { x: leftOf(end) + WIDTH, y: topOf(end) + HEIGHT / 2 };
    return `M ${at(right)} C ${at({ x: right.x + 44, y: right.y }, { x: last.x + 44, y: last.y }, last)}`;
  }
  const down = { x: leftOf(start) + WIDTH * 0.4, y: topOf(start) + HEIGHT };
  const up = { x: leftOf(end) + WIDTH * 0.6, y: topOf(end) + HEIGHT };
  const low = Math.max(down.y, up.y) + GAP_Y * 0.8;
  return `M ${at(down)} C ${at({ x: down.x, y: low }, { x: up.x, y: low }, up)}`;
}

/** Where the words of an arrow stand: nearer to where it leads, so that arrows of one state do not share a place. */
export function bendOf({ from, to }: Arrow, spots: Spots): Point {
  const [start, end] = [spots.get(from), spots.get(to)];
  if (start === undefined || end === undefined) return { x: 0, y: 0 };
  if (from === to) return { x: leftOf(start) + WIDTH / 2, y: topOf(start) - 24 };
  if (end.column > start.column) return { x: leftOf(end) - GAP_X / 2, y: topOf(end) + HEIGHT / 2 - 10 };
  if (end.column === start.column)
    return { x: leftOf(end) + WIDTH + GAP_X / 2, y: (topOf(start) + topOf(end) + HEIGHT) / 2 };
  const low = Math.max(topOf(start), topOf(end)) + HEIGHT + GAP_Y * 0.6;
  return { x: (leftOf(start) + leftOf(end) + WIDTH) / 2, y: low };
}
