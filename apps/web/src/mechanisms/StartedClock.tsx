import type { components } from '../client/schema';
import { useClockLength } from './clock-length';
import type { Spot } from './layers';
import { HEIGHT, leftOf, topOf } from './picture-measures';
import classes from './picture.module.css';
import { linesOf } from './wrapped';

interface StartedClockProps {
  readonly spot: Spot;
  readonly track: string;
  readonly clocks: readonly components['schemas']['ClockView'][];
}

/** Under a state: the clock that starts where a case comes here, the first of several. */
export function StartedClock({ spot, track, clocks }: StartedClockProps) {
  const length = useClockLength();
  const started = clocks.filter(({ starts }) =>
    starts.some((one) => one.on === 'enters' && one.track?.id === track && one.what.id === spot.state),
  );
  const [first] = started;
  if (first === undefined) return null;
  const [words = ''] = linesOf(length(first).split(' · ')[0] ?? '', 24, 1);
  const more = started.length > 1 ? ` +${String(started.length - 1)}` : '';
  const [x, y] = [leftOf(spot) + 12, topOf(spot) + HEIGHT + 14];
  return (
    <g className={classes['clock']}>
      <circle cx={x} cy={y - 4} r={6} />
      <path d={`M ${String(x)} ${String(y - 8)} V ${String(y - 4)} H ${String(x + 3)}`} />
      <text x={x + 11} y={y}>{`${words}${more}`}</text>
    </g>
  );
}
