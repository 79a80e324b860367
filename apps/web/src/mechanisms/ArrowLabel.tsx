import type { components } from '../client/schema';
import type { Arrow } from './layers';
import classes from './picture.module.css';
import { linesOf } from './wrapped';

interface ArrowLabelProps {
  readonly arrow: Arrow;
  readonly track: components['schemas']['TrackView'];
  readonly at: { readonly x: number; readonly y: number };
}

/** The steps of an arrow out of the chosen state, and who takes them. */
export function ArrowLabel({ arrow, track, at }: ArrowLabelProps) {
  const steps = track.actions.filter(({ id }) => arrow.steps.includes(id));
  const who = [...new Set(steps.flatMap(({ by }) => by.map(({ label }) => label)))].join(', ');
  const lines = [...linesOf(steps.map(({ label }) => label).join(', '), 18, 2), ...linesOf(who, 18, 2)];
  return (
    <text x={at.x} y={at.y} className={classes['label']}>
      {lines.map((line, place) => (
        <tspan key={`${String(place)} ${line}`} x={at.x} dy={place === 0 ? 0 : 13}>
          {line}
        </tspan>
      ))}
    </text>
  );
}
