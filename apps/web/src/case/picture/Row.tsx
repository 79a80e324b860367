import type { ReactNode } from 'react';
import { now as clockNow } from '../../language/now';
import { placeIn, type Window } from './picture-model';
import classes from './picture.module.css';

interface RowProps {
  readonly name: ReactNode;
  readonly window: Window;
  readonly children: ReactNode;
}

/** One line of the picture: a name, and what happened over the dates. */
export function Row({ name, window, children }: RowProps) {
  return (
    <div className={classes['row']}>
      <div className={classes['name']}>{name}</div>
      <div className={classes['lane']}>
        {children}
        <span
          className={classes['today']}
          style={{ insetInlineStart: percent(placeIn(window, clockNow().getTime())) }}
          aria-hidden
        />
      </div>
    </div>
  );
}

interface BarProps {
  readonly window: Window;
  readonly from: number;
  readonly until: number | undefined;
  readonly words: string;
}

/** Below this share of the width the words do not fit: they stand beside, or only in the table. */
const TOO_NARROW = 9;

export function Bar({ window, from, until, words }: BarProps) {
  const start = placeIn(window, from);
  const end = placeIn(window, until ?? clockNow().getTime());
  const isNarrow = end - start < TOO_NARROW;
  const bar = (
    <span
      className={classes['span']}
      style={{ insetInlineStart: percent(start), inlineSize: percent(Math.max(end - start, 0.4)) }}
      data-now={until === undefined || undefined}
      data-narrow={isNarrow || undefined}
      aria-hidden={(isNarrow && until === undefined) || undefined}
      title={words}
    >
      {words}
    </span>
  );
  return isNarrow && until === undefined ? (
    <>
      {bar}
      <span className={classes['beside']} style={{ insetInlineStart: percent(end) }}>
        {words}
      </span>
    </>
  ) : (
    bar
  );
}

export const percent = (share: number): string => `${share.toFixed(2)}%`;
