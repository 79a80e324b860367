import type { CSSProperties } from 'react';
import type { Cell } from './year';
import classes from './year.module.css';

export interface PairStep {
  /** Short enough for a phone. */
  readonly label: string;
  readonly before: Cell | undefined;
  /** Undefined for what is still to come. */
  readonly now: Cell | undefined;
}

interface PairBarsProps {
  readonly steps: readonly PairStep[];
  /** The sentence that says the same. */
  readonly labelledBy: string;
}

/** This year beside last year, month by month. Drawn by boxes: there at once, in print and in the dark as well. */
export function PairBars({ steps, labelledBy }: PairBarsProps) {
  const highest = Math.max(1, ...steps.flatMap(({ now, before }) => [now?.value ?? 0, before?.value ?? 0]));
  return (
    <div role="img" aria-labelledby={labelledBy} className={classes['bars']}>
      {steps.map(({ label, now, before }) => (
        <div key={label} className={classes['step']}>
          <span className={classes['stepLabel']}>{label}</span>
          <span className={classes['pair']}>
            <Bar cell={before} highest={highest} kind="before" />
            <Bar cell={now} highest={highest} kind="now" />
          </span>
        </div>
      ))}
    </div>
  );
}

interface BarProps {
  readonly cell: Cell | undefined;
  readonly highest: number;
  readonly kind: 'now' | 'before';
}

function Bar({ cell, highest, kind }: BarProps) {
  if (cell?.hidden === true) return <span className={classes['hiddenBar']} data-kind={kind} />;
  const value = cell?.value ?? 0;
  const length = { '--length': `${String((100 * value) / highest)}%` } as CSSProperties;
  return (
    <span
      className={classes['bar']}
      data-kind={kind}
      data-nothing={value === 0 || undefined}
      style={length}
    />
  );
}
