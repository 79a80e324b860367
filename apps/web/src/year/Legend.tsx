import classes from './year.module.css';

interface LegendProps {
  /** What each kind of bar is; `kind` is how it is drawn. */
  readonly entries: readonly { readonly kind: string; readonly words: string }[];
}

/** The kinds of bars, each with its word. */
export function Legend({ entries }: LegendProps) {
  return (
    <ul className={classes['legend']}>
      {entries.map(({ kind, words }) => (
        <li key={kind}>
          <span className={classes['swatch']} data-kind={kind} aria-hidden /> {words}
        </li>
      ))}
    </ul>
  );
}
